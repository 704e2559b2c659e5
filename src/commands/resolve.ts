import type { Context } from '../app/context';
import type { Integration } from '../domain/integration';
import type { Found } from '../domain/reference';
import type { Words } from '../text/words';
import { choiceMessage } from '../views/choice-message';

/** What to tell where nothing was found, and how far it was looked for. */
function notFoundText(
  { conversation, listing }: Words,
  reference: string,
  { nearest, searched, of }: Extract<Found, { kind: 'none' }>,
): string {
  const part = searched === undefined || of === undefined ? [] : [listing.partOnly(searched, of)];
  return [conversation.notFound(reference, nearest), ...part].join(' ');
}

/**
 * The integration that a reference names beyond doubt. Otherwise the person is told: nothing found, or a choice
 * whose buttons give the command again for the one that is meant.
 */
export async function resolve(
  context: Context,
  reference: string,
  again: (id: string) => readonly string[],
): Promise<Integration | undefined> {
  const found = await context.integrations.find(reference);
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') await context.say({ text: notFoundText(context.words, reference, found) });
  else await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => again(id)));
  return undefined;
}
