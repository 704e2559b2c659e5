import type { Action } from '../../ports/handlers';
import { undoMessage } from '../../views/messages/undo-message';

/** The Undo button of a result and of the history: plans to undo a change. */
export const undoChange: Action = async (context, entryId) => {
  await context.say(undoMessage(context, await context.changes.undo(entryId)));
  return { kind: 'done' };
};
