import type { Action } from '../../ports/handlers';
import { outcomeMessage } from '../../views/messages/outcome-message';

/** The Apply button of a plan in the chat: applies it. */
export const applyPlan: Action = async (context, planId) => {
  await context.say(outcomeMessage(context, await context.changes.apply(planId)));
  return { kind: 'done' };
};
