import type { Action } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { formTarget } from './form-target';

/** Another event was chosen: the form shows that event's fields, and the client keeps what was typed. */
export const changeEvent: Action = async (context, value, draft) => {
  if (draft?.stage.mode !== 'edit') return { kind: 'done' };
  const typed = { ...draft.stage.typed, event: value };
  const integration = await formTarget(context, draft.stage);
  await context.drafts.save({ ...draft, stage: { ...draft.stage, typed } });
  return { kind: 'update', view: integrationForm(context, draft.id, integration, typed) };
};
