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

/** The state of the form that a proposal came from. */
export interface FormState {
  readonly session: FormSession;
  readonly baseVersion: Snapshot;
  readonly typed: FormInput;
  readonly secret: FieldName | undefined;
  /** The pasted payload contained a secret. */
  readonly hasPastedSecret?: boolean;
  /** The removal that a new integration is created instead of. */
  readonly reverts?: string | undefined;
}

/** Returns the form with what was typed into it. */
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

/** Returns the answer that shows the form again, with why it could not go on. */
export function editAnswer(
  context: Context,
  origin: FormState,
  integration: Integration,
  notices: readonly string[],
): Answer {
  return { kind: 'update', view: editView(context, origin, integration, notices), notices };
}

/** Saves that a form is back at its first step. */
export async function saveEditStep(context: Context, origin: FormState, integrationId: string): Promise<void> {
  const { session, baseVersion, typed, secret, reverts } = origin;
  await context.sessions.save({ ...session, step: editStep({ integrationId, baseVersion, typed, secret, reverts }) });
}

/** Returns whether the form shows the fields of all problems. Nobody would see a problem at another field. */
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

/** Shows before → after in the same modal. */
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
 * Returns a form's answer to a proposal: errors at the fields, or before → after in the same modal.
 *
 * @param notices why the last submit could not go on
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
