import type { Action } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { formTarget } from './form-target';

/** The select of the event: shows the fields of the chosen event. The client keeps what was typed. */
export const changeEvent: Action = async (context, value, session) => {
  if (session?.step.kind !== 'edit') return { kind: 'done' };
  const typed = { ...session.step.typed, event: value };
  const integration = await formTarget(context, session.step);
  await context.sessions.save({ ...session, step: { ...session.step, typed } });
  return { kind: 'update', view: integrationForm(context, session.id, integration, typed, [], session.step) };
};
