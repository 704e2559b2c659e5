import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { pickedAction } from '../../views/forms/picker-form';

/** The picker: its next step is the form of the integration that was chosen. */
export async function submitPick(context: Context, session: SessionAt<'pick'>, texts: ViewState): Promise<Answer> {
  const picked = texts[pickedAction];
  const { common, search } = context.catalog;
  const refuse = (sentence: string): Answer => ({ kind: 'errors', errors: { [pickedAction]: sentence } });
  if (picked === undefined) return refuse(common.form.choose);
  const [integration, release] = await Promise.all([context.integrations.get(picked), context.release()]);
  // The client keeps a choice, unseen, when the list changes (docs/rocketchat/hosting.md 2).
  const { offered } = session.step;
  if (offered !== undefined && !offered.includes(picked)) return refuse(search.pick.notOffered);
  const baseVersion = await context.snapshot(integration);
  const step = { kind: 'edit', integrationId: integration.id, baseVersion, typed: {} } as const;
  await context.sessions.save({ ...session, step });
  return { kind: 'update', view: integrationForm(context, session.id, withReleaseFields(integration, release), {}) };
}
