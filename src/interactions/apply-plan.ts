import type { Action } from '../app/context';
import { outcomeMessage } from '../views/outcome-message';

/** The Apply button of a plan in the chat. */
export const applyPlan: Action = async (context, planId) => {
  await context.say(outcomeMessage(context, await context.changes.apply(planId)));
  return { kind: 'done' };
};
