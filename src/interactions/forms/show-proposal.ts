import type { Proposal } from '../../domain/change/proposal';
import type { Problems } from '../../domain/fields/problem';
import { type FormEdit, type FormSession, editStep } from '../../domain/change/form-session';
import type { Integration } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import type { Answer } from '../../ports/handlers';
import { integrationForm, shownFields } from '../../views/forms/integration-form';
import { reviewForm } from '../../views/forms/review-form';
import { secretForm } from '../../views/forms/secret-form';
import type { View } from '../../views/kit/modal';
import { problemLines, problemsByAction } from '../../views/text/problem-lines';

/** Returns the form with what was typed into it. */
export function editView(
  context: Context,
  { id }: FormSession,
  edit: FormEdit,
  integration: Integration,
  notices: readonly string[],
): View {
  return edit.secret === undefined
    ? integrationForm(context, id, integration, edit.typed, notices, edit)
    : secretForm(context, id, integration, edit.secret, notices);
}

/** Returns to the form, and shows why it could not go on. */
export async function backToForm(
  context: Context,
  session: FormSession,
  edit: FormEdit,
  integration: Integration,
  notices: readonly string[],
): Promise<Answer> {
  await context.sessions.save({ ...session, step: editStep(edit) });
  return { kind: 'update', view: editView(context, session, edit, integration, notices), notices };
}

/** Returns whether the form shows the fields of all problems. Nobody would see a problem at another field. */
function areAllShown(context: Context, integration: Integration, edit: FormEdit, problems: Problems): boolean {
  const { typed, secret } = edit;
  const shown = secret === undefined ? shownFields(context, integration, typed, edit) : [secret];
  return Object.keys(problems).every((name) => shown.some((field) => field === name));
}

/** Shows before → after in the same modal. */
async function showPlan(
  context: Context,
  session: FormSession,
  edit: FormEdit,
  { plan, previews }: Extract<Proposal, { kind: 'plan' }>,
  notices: readonly string[],
): Promise<Answer> {
  const [preview] = previews;
  if (preview === undefined) return { kind: 'done' };
  const { integration, conflicts } = preview;
  const step = { ...edit, kind: 'review', integrationId: integration.id, planId: plan.id, conflicts } as const;
  await context.sessions.save({ ...session, step });
  return { kind: 'update', view: reviewForm(context, session.id, plan.id, preview, notices), notices };
}

/**
 * Returns a form's answer to a proposal: errors at the fields, or before → after in the same modal.
 *
 * @param notices why the last submit could not go on
 */
export async function showProposal(
  context: Context,
  session: FormSession,
  edit: FormEdit,
  proposal: Proposal,
  notices: readonly string[] = [],
): Promise<Answer> {
  const { catalog } = context;
  if (proposal.kind === 'plan') return showPlan(context, session, edit, proposal, notices);
  if (proposal.kind === 'invalid') {
    const [invalid] = proposal.invalid;
    if (invalid === undefined) return { kind: 'done' };
    const { integration, problems } = invalid;
    const answer = await backToForm(context, session, edit, integration, problemLines(catalog, problems));
    return areAllShown(context, integration, edit, problems)
      ? { kind: 'errors', errors: problemsByAction(catalog, problems) }
      : answer;
  }
  const [integration] = proposal.integrations;
  if (integration === undefined) return { kind: 'done' };
  return backToForm(context, session, edit, integration, [catalog.common.form.nothingChanged]);
}
