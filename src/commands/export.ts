import { exportIntegrations, leftOutOf } from '../domain/transfer/export';
import { inputLimits } from '../lib/input-limits';
import { travelSize } from '../lib/travel-size';
import type { Context } from '../ports/context';
import { exportMessages, leftOutMessage } from '../views/messages/export-messages';
import { resolveMany } from './shared/resolve-many';

/** The most messages that somebody could still copy. */
const maxParts = 50;

/**
 * `export [REF…]`: an export in messages for the person alone. A file would have to be posted to a room, where others see it; a code
 * block is copied with one click.
 */
export async function exportCommand(context: Context, args: readonly string[]): Promise<void> {
  const { transfer, search } = context.catalog;
  const integrations =
    args.length === 0
      ? await context.integrations.list()
      : await resolveMany(context, args, (references) => ['export', ...references]);
  if (integrations === undefined) return;
  if (integrations.length === 0) return context.say({ text: search.none });
  const parts = exportIntegrations(integrations);
  if (parts.length > maxParts) return context.say({ text: transfer.tooManyParts(parts.length, maxParts) });
  for (const message of exportMessages(context.catalog, parts, integrations.length)) await context.say(message);
  const leftOut = leftOutOf(integrations);
  if (leftOut.length > 0) await context.say(leftOutMessage(context, leftOut));
  if (parts.some((part) => travelSize(part) > inputLimits.importBytes)) await context.say({ text: transfer.tooLarge });
}
