import type { Proposal } from '../../domain/change/proposal';
import type { Snapshot } from '../../domain/change/snapshot';
import type { FieldName } from '../../domain/fields/field-name';
import { fieldsOf } from '../../domain/fields/fields';
import type { Problems } from '../../domain/fields/problem';
import { type FormInput, type FormSession, editStep } from '../../domain/form-session';
import type { Integration } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import type { Answer } from '../../ports/handlers';
import { fitsForm, integrationForm, isOffered } from '../../views/forms/integration-form';
import { reviewForm } from '../../views/forms/review-form';
import { secretForm } from '../../views/forms/secret-form';
import type { View } from '../../views/kit/modal';
import { problemLines, problemsByAction } from '../../views/parts/problem-lines';

/** The form that a proposal came from. */
export interface FormState {
  readonly session: FormSession;
  readonly baseVersion: Snapshot;
  readonly typed: FormInput;
  readonly secret: FieldName | undefined;
  /** A secret came with what was pasted. */
  readonly hasPastedSecret?: boolean;
  /** The removal that a new one is created instead of. */
  readonly reverts?: string | undefined;
}

/** The step at which values are typed, with what was typed. */
export function editView(
  context: Context,
  { session, typed, secret }: FormState,
  integration: Integration,
  notices: readonly string[],
): View {
  return secret === undefined
    ? integrationForm(context, session.id, integration, typed, notices)
    : secretForm(context, session.id, integration, secret, notices);
}

/** The answer that shows this step, with what kept the form from going on. */
export function editAnswer(
  context: Context,
  origin: FormState,
  integration: Integration,
  notices: readonly string[],
): Answer {
  return { kind: 'update', view: editView(context, origin, integration, notices), notices };
}

/** Saves that the form is at the step at which values are typed. */
export async function saveEditStep(context: Context, origin: FormState, integrationId: string): Promise<void> {
  const { session, baseVersion, typed, secret, reverts } = origin;
  await context.sessions.save({ ...session, step: editStep({ integrationId, baseVersion, typed, secret, reverts }) });
}

/** Whether each problem stands at a field that the form shows; one that does not would be seen by nobody. */
function areAllShown(
  integration: Integration,
  typed: FormInput,
  problems: Problems,
  secret: FieldName | undefined,
): boolean {
  const event = typed.event ?? integration.values.event;
  const shown = fieldsOf(integration.type)
    .filter((field) =>
      secret === undefined
        ? isOffered(field, integration, event) && fitsForm(field, integration)
        : field.name === secret,
    )
    .map(({ name }) => name);
  return Object.keys(problems).every((name) => shown.some((known) => known === name));
}

/** Before → after in the same modal, with what kept the last submit from going on. */
async function showPlan(
  context: Context,
  { session, baseVersion, typed, secret, hasPastedSecret = false, reverts }: FormState,
  { plan, previews }: Extract<Proposal, { kind: 'plan' }>,
  notices: readonly string[],
): Promise<Answer> {
  const [preview] = previews;
  if (preview === undefined) return { kind: 'done' };
  const { integration, conflicts } = preview;
  const step = {
    kind: 'review',
    integrationId: integration.id,
    baseVersion,
    typed,
    planId: plan.id,
    conflicts,
    secret,
    hasPastedSecret,
    reverts,
  } as const;
  await context.sessions.save({ ...session, step });
  return { kind: 'update', view: reviewForm(context, session.id, plan.id, preview, notices), notices };
}

/**
 * What a form answers to a proposal: errors at the fields, or before → after in the same modal.
 *
 * @param notices what kept the last submit from going on
 */
export async function showProposal(
  context: Context,
  origin: FormState,
  integrationId: string,
  proposal: Proposal,
  notices: readonly string[] = [],
): Promise<Answer> {
  if (proposal.kind === 'plan') return showPlan(context, origin, proposal, notices);
  await saveEditStep(context, origin, integrationId);
  if (proposal.kind === 'invalid') {
    const [invalid] = proposal.invalid;
    if (invalid === undefined) return { kind: 'done' };
    const { integration, problems } = invalid;
    if (areAllShown(integration, origin.typed, problems, origin.secret))
      return { kind: 'errors', errors: problemsByAction(context.catalog, problems) };
    return editAnswer(context, origin, integration, problemLines(context.catalog, problems));
  }
  const [integration] = proposal.integrations;
  if (integration === undefined) return { kind: 'done' };
  return editAnswer(context, origin, integration, [context.catalog.common.form.nothingChanged]);
}
