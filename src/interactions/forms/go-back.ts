import type { Action } from '../../ports/handlers';
import { formSubject } from './form-target';
import { type Origin, saveTyping, typing } from './show-proposal';

/** From before → after back to the form, with what was typed. */
export const goBack: Action = async (context, _value, draft) => {
  if (draft?.stage.mode !== 'review') return { kind: 'done' };
  const { integrationId, seen, typed, secret, hasPastedSecret = false, undoes } = draft.stage;
  const origin: Origin = { draft, seen, typed, secret, undoes };
  const integration = await formSubject(context, draft.stage);
  await saveTyping(context, origin, integrationId);
  return typing(context, origin, integration, hasPastedSecret ? [context.words.pasting.secretAgain] : []);
};
