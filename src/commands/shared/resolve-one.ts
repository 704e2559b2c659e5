import type { Integration } from '../../domain/integration/integration';
import type { Found } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import type { Message } from '../../views/kit/message';
import { choiceMessage } from '../../views/messages/choice-message';

/** What to tell where nothing was found: how far it was looked for, and whether something was called so before. */
async function notFoundMessage(
  context: Context,
  reference: string,
  { nearest, scanned, scannedOf }: Extract<Found, { kind: 'none' }>,
): Promise<Message> {
  const { common, search, history, values } = context.catalog;
  const [removal] = await context.history.removals(reference);
  const part = scanned === undefined || scannedOf === undefined ? [] : [search.partOnly(scanned, scannedOf)];
  const before =
    removal === undefined
      ? []
      : [
          history.wasRemoved(
            removal.name,
            removal.actor ?? values.somebody,
            values.at(new Date(removal.at).toISOString()),
          ),
        ];
  return { text: [common.notFound(reference, nearest), ...part, ...before].join(' ') };
}

/**
 * The integration that a reference names beyond doubt. Otherwise the person is told: nothing found, or a choice
 * whose buttons give the command again for the one that is meant.
 */
export async function resolveOne(
  context: Context,
  reference: string,
  retryCommand: (id: string) => readonly string[],
): Promise<Integration | undefined> {
  const found = await context.integrations.find(reference);
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') await context.say(await notFoundMessage(context, reference, found));
  else await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => retryCommand(id)));
  return undefined;
}
