import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { pickedAction } from '../../views/forms/picker-form';

/** The picker: its next step is the form of the integration that was chosen. */
export async function submitPick(context: Context, draft: SessionAt<'pick'>, texts: ViewState): Promise<Answer> {
  const picked = texts[pickedAction];
  const { conversation, listing } = context.words;
  const refuse = (sentence: string): Answer => ({ kind: 'errors', errors: { [pickedAction]: sentence } });
  if (picked === undefined) return refuse(conversation.form.choose);
  const [integration, release] = await Promise.all([context.integrations.get(picked), context.release()]);
  // The client keeps a choice, unseen, when the list changes (docs/rocketchat/hosting.md 2).
  const { offered } = draft.stage;
  if (offered !== undefined && !offered.includes(picked)) return refuse(listing.pick.notOffered);
  const seen = await context.seen(integration);
  const stage = { mode: 'edit', integrationId: integration.id, seen, typed: {} } as const;
  await context.drafts.save({ ...draft, stage });
  return { kind: 'update', view: integrationForm(context, draft.id, withReleaseFields(integration, release), {}) };
}
