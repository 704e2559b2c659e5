import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { showProposal } from '../forms/show-proposal';

/** Submits the form of a secret: shows before → after, or an error. */
export async function submitSecret(context: Context, session: SessionAt<'secret'>, texts: ViewState): Promise<Answer> {
  const { integrationId, baseVersion, field } = session.step;
  const typed = texts[field] ?? '';
  if (typed.trim() === '')
    return { kind: 'errors', errors: { [field]: context.catalog.problems({ code: 'required' }) } };
  const proposal = await context.changes.propose([{ integrationId, baseVersion, typed: { [field]: typed } }]);
  return showProposal(context, session, { integrationId, baseVersion, typed: {}, secret: field }, proposal);
}
