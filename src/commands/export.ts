import { exportIntegrations, mostBytes, travelSize } from '../domain/transfer/export';
import type { Context } from '../ports/context';
import { exportMessages } from '../views/messages/export-messages';
import { resolveAll } from './shared/resolve-many';

/** As many messages as somebody could still copy. */
const mostParts = 50;

/**
 * `export [REF…]`: as messages for the person alone. A file would have to be posted to a room, where others see it; a message in a code
 * block is copied with one click.
 */
export async function exportCommand(context: Context, words: readonly string[]): Promise<void> {
  const { exporting } = context.words;
  const integrations =
    words.length === 0
      ? await context.integrations.list()
      : await resolveAll(context, words, (meant) => ['export', ...meant]);
  if (integrations === undefined) return;
  if (integrations.length === 0) return context.say({ text: exporting.none });
  const parts = exportIntegrations(integrations);
  if (parts.length > mostParts) return context.say({ text: exporting.tooManyParts(parts.length, mostParts) });
  for (const message of exportMessages(context.words, parts, integrations.length)) await context.say(message);
  if (parts.some((part) => travelSize(part) > mostBytes)) await context.say({ text: exporting.tooLarge });
}
