import { isUndoable } from '../domain/history/history-entry';
import { type Integration, nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { undoMessage } from '../views/messages/undo-message';
import { resolveSubject } from './shared/resolve-subject';
import { referenceNeededMessage } from './shared/with-integration';

/** A change that is to be undone, with its integration where that was read for it. */
interface Change {
  readonly id: string;
  readonly read?: Integration;
}

/** Returns the latest change of an integration that can be undone; of a removed one, the removal. */
async function latestChange(context: Context, reference: string): Promise<Change | undefined> {
  const subject = await resolveSubject(context, reference, (id) => ['undo', id]);
  if (subject?.kind !== 'stored') return subject?.removal;
  const { integration } = subject;
  const { entries } = await context.history.page(integration.id, 1);
  const latest = entries.find(isUndoable);
  if (latest !== undefined) return { id: latest.id, read: integration };
  await context.say({ text: context.catalog.history.nothingToUndo(nameOf(integration)) });
  return undefined;
}

/** The id of a history entry, or of a plan of several steps. */
const changeId = /^(?:[\da-f]{10}|[\da-f]{24})$/;

/** `undo REF|CHANGE`: a plan that undoes the latest change of an integration, or the change with that id. */
export async function undo(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  if (reference.trim() === '') return context.say(referenceNeededMessage(context, 'undo'));
  const isChange = changeId.test(reference) && (await context.history.has(reference));
  const change = isChange ? { id: reference } : await latestChange(context, reference);
  if (change === undefined) return;
  await context.say(undoMessage(context, await context.changes.undo(change.id, change.read)));
}
