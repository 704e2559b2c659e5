import type { Answer, Context, DraftAt } from '../app/context';
import type { StepResult } from '../domain/proposal';
import { reviewForm } from '../views/review-form';
import { outcomeMessage } from '../views/outcome-message';
import { resultText } from '../views/result-text';
import { saveTyping, showProposal, typing, type Origin } from './show-proposal';

/** Somebody was faster: their change is shown, and the same modal offers this one on top of it. */
async function showStale(
  context: Context,
  origin: Origin,
  result: Extract<StepResult, { kind: 'stale' }>,
): Promise<Answer> {
  const { proposal, meanwhile, integration } = result;
  const [preview] = proposal.kind === 'plan' ? proposal.previews : [];
  const answer = await showProposal(context, origin, integration.id, proposal);
  if (preview === undefined) return answer;
  const notice = resultText(context, result);
  const view = reviewForm(context, origin.draft.id, { ...preview, meanwhile }, [notice]);
  return { kind: 'update', view, told: [notice] };
}

/** The second step of a form: applies. The modal closes on success, and otherwise goes on with what was typed. */
export async function submitReview(context: Context, draft: DraftAt<'review'>): Promise<Answer> {
  const { integrationId, planId, seen, typed, secret } = draft.stage;
  const origin: Origin = { draft, seen, typed, secret };
  const outcome = await context.changes.apply(planId);
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  if (result?.kind === 'applied' || result?.kind === 'gone') {
    await context.say(outcomeMessage(context, outcome));
    return { kind: 'done' };
  }
  if (result?.kind === 'stale') return showStale(context, origin, result);
  const notice = result === undefined ? context.words.results.noPlan : resultText(context, result);
  const integration =
    result === undefined || result.kind === 'stopped'
      ? await context.integrations.get(integrationId)
      : result.integration;
  await saveTyping(context, origin, integrationId);
  return typing(context, origin, integration, [notice]);
}
