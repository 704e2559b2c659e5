import type { Action } from '../app/context';
import { undoingMessage } from '../views/undoing-message';

/** The Undo button of a result and of the history. */
export const undoChange: Action = async (context, entryId) => {
  await context.say(undoingMessage(context, await context.changes.undo(entryId)));
  return { kind: 'done' };
};
