import { isNew } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { outcomeMessage } from '../../views/messages/outcome-message';
import { conflictAction } from '../../views/parts/conflict-blocks';
import { repairBlocks } from '../../views/parts/recovery-blocks';
import { resultText } from '../../views/text/result-text';
import { formTarget } from '../forms/form-target';
import { backToForm, showProposal } from '../forms/show-proposal';

/** Submits the review: applies the plan. The modal closes on success, and otherwise goes on with what was typed. */
export async function submitReview(context: Context, session: SessionAt<'review'>, texts: ViewState): Promise<Answer> {
  const { step } = session;
  const { integrationId, planId, conflicts } = step;
  const { outcomes, common } = context.catalog;
  const sides = conflicts.map((name) => ({ name, action: conflictAction(planId, name) }));
  const open = sides.filter(({ action }) => texts[action] !== 'mine' && texts[action] !== 'theirs');
  if (open.length > 0)
    return { kind: 'errors', errors: Object.fromEntries(open.map(({ action }) => [action, common.form.conflictOpen])) };
  const keptFields = sides.filter(({ action }) => texts[action] === 'theirs').map(({ name }) => name);

  const [outcome, release] = await Promise.all([context.changes.apply(planId, keptFields), context.release()]);
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  const isDone = result?.kind === 'applied' || result?.kind === 'already' || result?.kind === 'gone';
  if (outcome.kind === 'all-kept-theirs' || isDone) {
    await context.say(outcomeMessage(context, outcome));
    return { kind: 'done' };
  }
  // Somebody was faster: their change is shown, and the same modal offers this one on top of it.
  if (result?.kind === 'version-conflict')
    return showProposal(context, session, step, result.proposal, [resultText(context, result)]);
  const notice = result === undefined ? outcomes.noPlan : resultText(context, result);
  // A form cannot have this button.
  if (result?.kind === 'refused' && result.mayRunNewScript)
    await context.say({ text: '', blocks: repairBlocks(context, integrationId) });
  const integration =
    result === undefined || result.kind === 'stopped' || isNew(result.integration)
      ? await formTarget(context, step)
      : withReleaseFields(result.integration, release);
  return backToForm(context, session, step, integration, [notice]);
}
