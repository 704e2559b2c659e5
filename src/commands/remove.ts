import type { Context } from '../ports/context';
import { removeForm } from '../views/forms/remove-form';
import { resolveOne } from './shared/resolve-one';

/** `remove REF`: a form that says what stops working and asks for the name. */
export async function remove(context: Context, words: readonly string[]): Promise<void> {
  const reference = words.join(' ');
  const { conversation, commands } = context.words;
  if (reference.trim() === '') return context.say({ text: conversation.referenceNeeded(commands.remove.usage) });
  const integration = await resolveOne(context, reference, (id) => ['remove', id]);
  if (integration === undefined) return;
  const seen = await context.seen(integration);
  const draft = await context.drafts.create({ mode: 'remove', integrationId: integration.id, seen });
  await context.open(removeForm(context, draft.id, integration), ['remove', integration.id]);
}
