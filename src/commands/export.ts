import type { Context } from '../app/context';
import { exportIntegrations } from '../domain/export-integrations';
import type { Integration } from '../domain/integration';
import { exportMessages } from '../views/export-messages';
import { resolve } from './resolve';

/** As many messages as somebody could still copy. */
const mostParts = 50;

/** Those that are named, each once; undefined where one of them is not known beyond doubt. */
async function named(context: Context, words: readonly string[]): Promise<Integration[] | undefined> {
  const found = new Map<string, Integration>();
  for (const [index, word] of words.entries()) {
    const again = (id: string): string[] => ['export', ...words.slice(0, index), id, ...words.slice(index + 1)];
    const integration = await resolve(context, word, again);
    if (integration === undefined) return undefined;
    found.set(integration.id, integration);
  }
  return [...found.values()];
}

/**
 * `export [REF…]`: as messages for the person alone. A file would have to be posted to a room, where others see it; a message in a code
 * block is copied with one click.
 */
export async function exportCommand(context: Context, words: readonly string[]): Promise<void> {
  const { exporting } = context.words;
  const integrations = words.length === 0 ? await context.integrations.list() : await named(context, words);
  if (integrations === undefined) return;
  if (integrations.length === 0) return context.say({ text: exporting.none });
  const parts = exportIntegrations(integrations);
  if (parts.length > mostParts) return context.say({ text: exporting.tooManyParts(parts.length, mostParts) });
  for (const message of exportMessages(context.words, parts, integrations.length)) await context.say(message);
}
