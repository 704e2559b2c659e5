import type { Action } from '../../ports/handlers';
import { formTarget } from './form-target';
import { type FormState, saveEditStep, editAnswer } from './show-proposal';

/** The Back button of before → after: returns to the form, with what was typed. */
export const goBack: Action = async (context, _value, session) => {
  if (session?.step.kind !== 'review') return { kind: 'done' };
  const { integrationId, baseVersion, typed, secret, hasPastedSecret = false, reverts } = session.step;
  const origin: FormState = { session, baseVersion, typed, secret, reverts };
  const integration = await formTarget(context, session.step);
  await saveEditStep(context, origin, integrationId);
  return editAnswer(context, origin, integration, hasPastedSecret ? [context.catalog.payload.secretAgain] : []);
};
