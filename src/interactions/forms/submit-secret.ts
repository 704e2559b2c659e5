import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { showProposal } from './show-proposal';

/** The form of one secret. */
export async function submitSecret(context: Context, draft: SessionAt<'secret'>, texts: ViewState): Promise<Answer> {
  const { integrationId, seen, field } = draft.stage;
  const typed = texts[field] ?? '';
  if (typed.trim() === '') return { kind: 'errors', errors: { [field]: context.words.problems({ code: 'required' }) } };
  const proposal = await context.changes.propose([{ integrationId, seen, typed: { [field]: typed } }]);
  return showProposal(context, { draft, seen, typed: {}, secret: field }, integrationId, proposal);
}
