import type { HistoryEntry } from '../../domain/history/history-entry';
import { nameOf } from '../../domain/integration/integration';
import { allFound } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import { removedChoiceMessage } from '../../views/messages/choice-message';

/** What a reference names that is not there any more. */
export type Removed =
  | { readonly kind: 'one'; readonly removal: HistoryEntry }
  /** There were several, and the person was told so. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'none' };

/** Nothing that is there is called exactly so; of their names a part would do. */
async function isNobody(context: Context, reference: string): Promise<boolean> {
  const wanted = reference.trim();
  const found = allFound(await context.integrations.find(wanted));
  return !found.some((one) => one.id === wanted || nameOf(one).toLowerCase() === wanted.toLowerCase());
}

/**
 * The removal of what was called just so, by its name or id. Of several, a choice whose buttons give the command again.
 *
 * @throws NotPermittedError
 */
export async function resolveRemoved(
  context: Context,
  reference: string,
  retryCommand: (id: string) => readonly string[],
): Promise<Removed> {
  const removals = await context.history.removals(reference);
  const [removal, other] = removals;
  if (removal === undefined || !(await isNobody(context, reference))) return { kind: 'none' };
  if (other === undefined) return { kind: 'one', removal };
  await context.say(
    removedChoiceMessage(context, reference, removals, ({ integrationId }) => retryCommand(integrationId)),
  );
  return { kind: 'asked' };
}
