import type { Action } from '../../ports/handlers';

/** The button that drops a plan. */
export const discardPlan: Action = async (context, planId) => {
  const discarded = await context.changes.discard(planId);
  const { results, batches } = context.words;
  await context.say({ text: { ...batches.discarded, ...results.discarded }[discarded] });
  return { kind: 'done' };
};
