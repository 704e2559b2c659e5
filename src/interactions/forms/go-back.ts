import type { Action } from '../../ports/handlers';
import { formTarget } from './form-target';
import { type FormState, saveEditStep, editAnswer } from './show-proposal';

/** From before → after back to the form, with what was typed. */
export const goBack: Action = async (context, _value, draft) => {
  if (draft?.stage.mode !== 'review') return { kind: 'done' };
  const { integrationId, seen, typed, secret, hasPastedSecret = false, undoes } = draft.stage;
  const origin: FormState = { draft, seen, typed, secret, undoes };
  const integration = await formTarget(context, draft.stage);
  await saveEditStep(context, origin, integrationId);
  return editAnswer(context, origin, integration, hasPastedSecret ? [context.words.pasting.secretAgain] : []);
};
