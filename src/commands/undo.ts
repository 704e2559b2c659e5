import { isUndoable } from '../domain/history/history-entry';
import { nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { undoMessage } from '../views/messages/undo-message';
import { resolveOne } from './shared/resolve-one';
import { resolveRemoved } from './shared/resolve-removed';

/** The latest change of an integration that can be taken back; of one that was removed, the removal. */
async function latestOf(context: Context, reference: string): Promise<string | undefined> {
  const retryCommand = (id: string): string[] => ['undo', id];
  const removed = await resolveRemoved(context, reference, retryCommand);
  if (removed.kind === 'one') return removed.removal.id;
  const integration = removed.kind === 'none' ? await resolveOne(context, reference, retryCommand) : undefined;
  if (integration === undefined) return undefined;
  await context.changedBy(integration);
  const { entries } = await context.history.page(integration.id, 1);
  const latest = entries.find(isUndoable);
  if (latest === undefined) await context.say({ text: context.catalog.history.nothingToUndo(nameOf(integration)) });
  return latest?.id;
}

/** The id of an entry of the history, or of a plan of several steps. */
const changeId = /^(?:[\da-f]{10}|[\da-f]{24})$/;

/** `undo REF|CHANGE`: a plan that takes back the latest change of an integration, or the one with that id. */
export async function undo(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  if (reference.trim() === '')
    return context.say({ text: context.catalog.common.referenceNeeded(context.catalog.commands.undo.usage) });
  const isChange = changeId.test(reference) && (await context.history.has(reference));
  const entryId = isChange ? reference : await latestOf(context, reference);
  if (entryId === undefined) return;
  await context.say(undoMessage(context, await context.changes.undo(entryId)));
}
