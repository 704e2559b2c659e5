import type { Answer, Context, DraftAt, FormTexts } from '../app/context';
import { integrationForm } from '../views/integration-form';
import { pickedAction } from '../views/picker-form';

/** The picker: its next step is the form of the integration that was chosen. */
export async function submitPick(context: Context, draft: DraftAt<'pick'>, texts: FormTexts): Promise<Answer> {
  const picked = texts[pickedAction];
  if (picked === undefined)
    return { kind: 'errors', errors: { [pickedAction]: context.words.conversation.form.choose } };
  const integration = await context.integrations.get(picked);
  const seen = await context.seen(integration);
  const stage = { mode: 'edit', integrationId: integration.id, seen, typed: {} } as const;
  await context.drafts.save({ ...draft, stage });
  return { kind: 'update', view: integrationForm(context, draft.id, integration, {}) };
}
