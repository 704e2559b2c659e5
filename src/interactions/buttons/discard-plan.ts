import type { Action } from '../../ports/handlers';

/** The button that discards a plan, or stops a batch. */
export const discardPlan: Action = async (context, planId) => {
  const discarded = await context.changes.discard(planId);
  const { outcomes, batch } = context.catalog;
  await context.say({ text: { ...batch.discarded, ...outcomes.discarded }[discarded] });
  return { kind: 'done' };
};
