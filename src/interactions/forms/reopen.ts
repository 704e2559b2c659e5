import { type FormEdit, editStep } from '../../domain/change/form-session';
import { noFilter } from '../../domain/search/filter';
import type { Action } from '../../ports/handlers';
import { pasteForm } from '../../views/forms/paste-form';
import { maxPicked, pickerForm } from '../../views/forms/picker-form';
import { removeForm } from '../../views/forms/remove-form';
import { formTarget } from './form-target';
import { editView } from './show-proposal';

/** The button that opens a form again with what was typed. It gets a new id, so that the client takes over the values. */
export const reopen: Action = async (context, sessionId) => {
  const old = await context.sessions.load(sessionId);
  if (old === undefined) {
    await context.say({ text: context.catalog.common.form.expired });
    return { kind: 'done' };
  }
  const { step } = old;
  if (step.kind === 'pick') {
    const result = await context.integrations.search(noFilter, { offset: 0, count: maxPicked });
    const session = await context.sessions.create({ kind: 'pick', offered: result.integrations.map(({ id }) => id) });
    return { kind: 'open', view: pickerForm(context, session.id, '', result) };
  }
  if (step.kind === 'paste') {
    const session = await context.sessions.create(step);
    return { kind: 'open', view: pasteForm(context, session.id, step.what) };
  }
  if (step.kind === 'remove') {
    const session = await context.sessions.create(step);
    return { kind: 'open', view: removeForm(context, session.id, await formTarget(context, step)) };
  }
  const edit: FormEdit = step.kind === 'secret' ? { ...step, typed: {}, secret: step.field } : step;
  const integration = await formTarget(context, step);
  // The new form begins without what the client of the old one kept.
  const begun = { ...edit, shown: undefined, pastedBytes: undefined };
  const session = await context.sessions.create(editStep(begun));
  return { kind: 'open', view: editView(context, session, begun, integration, []) };
};
