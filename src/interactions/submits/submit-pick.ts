import { editForm } from '../../domain/change/form-session';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { pickedAction } from '../../views/forms/picker-form';

/** Submits the picker: its next step is the form of the chosen integration. */
export async function submitPick(context: Context, session: SessionAt<'pick'>, texts: ViewState): Promise<Answer> {
  const picked = texts[pickedAction];
  const { common, search } = context.catalog;
  const refuse = (sentence: string): Answer => ({ kind: 'errors', errors: { [pickedAction]: sentence } });
  if (picked === undefined) return refuse(common.form.choose);
  const [stored, release] = await Promise.all([context.integrations.get(picked), context.release()]);
  // The client keeps a choice, unseen, when the list changes (docs/rocketchat/hosting.md 2).
  const { offered } = session.step;
  if (offered !== undefined && !offered.includes(picked)) return refuse(search.pick.notOffered);
  const { integration, step } = editForm(stored, await context.snapshot(stored), release);
  await context.sessions.save({ ...session, step });
  return { kind: 'update', view: integrationForm(context, session.id, integration, {}) };
}
