import type { Proposal } from '../../domain/change/proposal';
import type { Snapshot } from '../../domain/change/snapshot';
import { type FormSession, type FormInput, editStep } from '../../domain/draft';
import type { FieldName } from '../../domain/fields/field-name';
import { fieldsOf } from '../../domain/fields/fields';
import type { Problems } from '../../domain/fields/problem';
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
  readonly draft: FormSession;
  readonly seen: Snapshot;
  readonly typed: FormInput;
  readonly secret: FieldName | undefined;
  /** A secret came with what was pasted. */
  readonly hasPastedSecret?: boolean;
  /** The removal that a new one is created instead of. */
  readonly undoes?: string | undefined;
}

/** The step at which values are typed, with what was typed. */
export function editView(
  context: Context,
  { draft, typed, secret }: FormState,
  integration: Integration,
  notices: readonly string[],
): View {
  return secret === undefined
    ? integrationForm(context, draft.id, integration, typed, notices)
    : secretForm(context, draft.id, integration, secret, notices);
}

/** The answer that shows this step, with what kept the form from going on. */
export function editAnswer(
  context: Context,
  origin: FormState,
  integration: Integration,
  told: readonly string[],
): Answer {
  return { kind: 'update', view: editView(context, origin, integration, told), told };
}

/** Saves that the form is at the step at which values are typed. */
export async function saveEditStep(context: Context, origin: FormState, integrationId: string): Promise<void> {
  const { draft, seen, typed, secret, undoes } = origin;
  await context.drafts.save({ ...draft, stage: editStep({ integrationId, seen, typed, secret, undoes }) });
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
  { draft, seen, typed, secret, hasPastedSecret = false, undoes }: FormState,
  { plan, previews }: Extract<Proposal, { kind: 'plan' }>,
  told: readonly string[],
): Promise<Answer> {
  const [preview] = previews;
  if (preview === undefined) return { kind: 'done' };
  const { integration, conflicts } = preview;
  const stage = {
    mode: 'review',
    integrationId: integration.id,
    seen,
    typed,
    planId: plan.id,
    conflicts,
    secret,
    hasPastedSecret,
    undoes,
  } as const;
  await context.drafts.save({ ...draft, stage });
  return { kind: 'update', view: reviewForm(context, draft.id, plan.id, preview, told), told };
}

/**
 * What a form answers to a proposal: errors at the fields, or before → after in the same modal.
 *
 * @param told what kept the last submit from going on
 */
export async function showProposal(
  context: Context,
  origin: FormState,
  integrationId: string,
  proposal: Proposal,
  told: readonly string[] = [],
): Promise<Answer> {
  if (proposal.kind === 'plan') return showPlan(context, origin, proposal, told);
  await saveEditStep(context, origin, integrationId);
  if (proposal.kind === 'invalid') {
    const [invalid] = proposal.invalid;
    if (invalid === undefined) return { kind: 'done' };
    const { integration, problems } = invalid;
    if (areAllShown(integration, origin.typed, problems, origin.secret))
      return { kind: 'errors', errors: problemsByAction(context.words, problems) };
    return editAnswer(context, origin, integration, problemLines(context.words, problems));
  }
  const [integration] = proposal.integrations;
  if (integration === undefined) return { kind: 'done' };
  return editAnswer(context, origin, integration, [context.words.conversation.form.nothingChanged]);
}
