import { fieldNames } from '../../domain/fields/field-name';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { formFields } from '../forms/form-fields';
import { formRequest } from '../forms/form-target';
import { showProposal } from '../forms/show-proposal';

/** Submits the form of an integration: shows every error at its field, or before → after. */
export async function submitEdit(context: Context, session: SessionAt<'edit'>, texts: ViewState): Promise<Answer> {
  const { plain, secrets } = formFields(texts, session.step.typed, session.step.baseVersion);
  const step = { ...session.step, typed: plain, shown: fieldNames.filter((name) => texts[name] !== undefined) };
  // Saved before anything can fail, so that the form can be opened again with it.
  await context.sessions.save({ ...session, step });
  const proposal = await context.changes.propose([formRequest(step, { ...plain, ...secrets })]);
  return showProposal(context, session, step, proposal);
}
