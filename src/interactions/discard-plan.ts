import type { Action } from '../app/context';

/** The button that drops a plan. */
export const discardPlan: Action = async (context, planId) => {
  await context.changes.discard(planId);
  await context.say({ text: context.words.results.discarded });
  return { kind: 'done' };
};
