import { fieldNames } from '../../domain/fields/field-name';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { formFields } from '../forms/form-fields';
import { formRequest } from '../forms/form-target';
import { showProposal } from '../forms/show-proposal';

/** Submits the form of an integration: shows every error at its field, or before → after. */
export async function submitEdit(context: Context, session: SessionAt<'edit'>, texts: ViewState): Promise<Answer> {
  const { plain, secrets } = formFields(texts, session.step.typed, session.step.baseVersion);
  const stored = await context.encryptInput(session.step.baseVersion.type, plain);
  const shown = fieldNames.filter((name) => texts[name] !== undefined);
  const step = { ...session.step, typed: stored, shown };
  // Saved before anything can fail, so that the form can be opened again with it.
  await context.sessions.save({ ...session, step });
  const typed = await context.decryptInput(session.step.baseVersion.type, step.typed);
  const proposal = await context.changes.propose([formRequest(step, { ...typed, ...secrets })]);
  return showProposal(context, session, step, proposal);
}
