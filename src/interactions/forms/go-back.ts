import type { Action } from '../../ports/handlers';
import { formTarget } from './form-target';
import { backToForm } from './show-proposal';

/** The Back button of before → after: returns to the form, with what was typed. */
export const goBack: Action = async (context, _value, session) => {
  if (session?.step.kind !== 'review') return { kind: 'done' };
  const { step } = session;
  const notices = step.hasPastedSecret === true ? [context.catalog.payload.secretAgain] : [];
  return backToForm(context, session, step, await formTarget(context, step), notices);
};
