import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { typedFields } from './form-fields';
import { formRequest } from './form-target';
import { showProposal } from './show-proposal';

/** The form: every error at its field, or before → after. */
export async function submitEdit(context: Context, draft: SessionAt<'edit'>, texts: ViewState): Promise<Answer> {
  const { integrationId, seen, undoes } = draft.stage;
  const { plain, secrets } = typedFields(texts, draft.stage.typed, seen);
  // Saved before anything can fail: what was typed must be there when the form is opened again.
  await context.drafts.save({ ...draft, stage: { ...draft.stage, typed: plain } });
  const proposal = await context.changes.propose([formRequest(draft.stage, { ...plain, ...secrets })]);
  return showProposal(context, { draft, seen, typed: plain, secret: undefined, undoes }, integrationId, proposal);
}
