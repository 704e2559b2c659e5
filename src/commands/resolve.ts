import type { Context } from '../app/context';
import type { Integration } from '../domain/integration';
import { choiceMessage } from '../views/choice-message';

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
  if (found.kind === 'none') await context.say({ text: context.words.conversation.notFound(reference, found.nearest) });
  else await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => again(id)));
  return undefined;
}
