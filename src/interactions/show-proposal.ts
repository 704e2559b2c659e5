import type { Answer, Context } from '../app/context';
import { typingStage, type Draft, type TypedTexts } from '../domain/draft';
import type { FieldName } from '../domain/field-name';
import { fieldsOf } from '../domain/fields';
import type { Problems } from '../domain/problem';
import type { Proposal } from '../domain/proposal';
import type { SeenVersion } from '../domain/plan';
import { fitsForm, integrationForm, isOffered } from '../views/integration-form';
import { problemLines, problemsByAction } from '../views/problem-lines';
import { reviewForm } from '../views/review-form';
import { secretForm } from '../views/secret-form';
import type { Integration } from '../domain/integration';
import type { View } from '../views/view';

/** The form that a proposal came from. */
export interface Origin {
  readonly draft: Draft;
  readonly seen: SeenVersion;
  readonly typed: TypedTexts;
  readonly secret: FieldName | undefined;
}

/** The step at which values are typed, with what was typed. */
export function typingView(
  context: Context,
  { draft, typed, secret }: Origin,
  integration: Integration,
  notices: readonly string[],
): View {
  return secret === undefined
    ? integrationForm(context, draft.id, integration, typed, notices)
    : secretForm(context, draft.id, integration, secret, notices);
}

/** The answer that shows this step, with what kept the form from going on. */
export function typing(context: Context, origin: Origin, integration: Integration, told: readonly string[]): Answer {
  return { kind: 'update', view: typingView(context, origin, integration, told), told };
}

/** Saves that the form is at the step at which values are typed. */
export async function saveTyping(context: Context, { draft, ...typing }: Origin, integrationId: string): Promise<void> {
  await context.drafts.save({ ...draft, stage: typingStage({ integrationId, ...typing }) });
}

/** Whether each problem stands at a field that the form shows; one that does not would be seen by nobody. */
function areAllShown(
  integration: Integration,
  typed: TypedTexts,
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

/** What a form answers to a proposal: errors at the fields, or before → after in the same modal. */
export async function showProposal(
  context: Context,
  origin: Origin,
  integrationId: string,
  proposal: Proposal,
): Promise<Answer> {
  const { draft, seen, typed, secret } = origin;
  if (proposal.kind !== 'plan') await saveTyping(context, origin, integrationId);
  if (proposal.kind === 'plan') {
    const [preview] = proposal.previews;
    const stage = { mode: 'review', integrationId, seen, typed, planId: proposal.plan.id, secret } as const;
    await context.drafts.save({ ...draft, stage });
    return preview === undefined ? { kind: 'done' } : { kind: 'update', view: reviewForm(context, draft.id, preview) };
  }
  if (proposal.kind === 'invalid') {
    const [invalid] = proposal.invalid;
    if (invalid === undefined) return { kind: 'done' };
    const { integration, problems } = invalid;
    if (areAllShown(integration, typed, problems, secret))
      return { kind: 'errors', errors: problemsByAction(context.words, problems) };
    return typing(context, origin, integration, problemLines(context.words, problems));
  }
  const [integration] = proposal.integrations;
  if (integration === undefined) return { kind: 'done' };
  return typing(context, origin, integration, [context.words.conversation.form.nothingChanged]);
}
