import type { Context } from '../ports/context';
import { removeForm } from '../views/forms/remove-form';
import { resolveOne } from './shared/resolve-one';

/** `remove REF`: a form that says what stops working and asks for the name. */
export async function remove(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  const { common, commands } = context.catalog;
  if (reference.trim() === '') return context.say({ text: common.referenceNeeded(commands.remove.usage) });
  const integration = await resolveOne(context, reference, (id) => ['remove', id]);
  if (integration === undefined) return;
  const baseVersion = await context.snapshot(integration);
  const session = await context.sessions.create({ kind: 'remove', integrationId: integration.id, baseVersion });
  await context.open(removeForm(context, session.id, integration), ['remove', integration.id]);
}
