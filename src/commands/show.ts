import type { Context } from '../ports/context';
import { showMessage } from '../views/messages/show-message';
import { resolveOne } from './shared/resolve-one';

/** `show REF`: everything about one integration, secrets hidden. */
export async function show(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  const { common, commands } = context.catalog;
  if (reference.trim() === '') return context.say({ text: common.referenceNeeded(commands.show.usage) });
  const integration = await resolveOne(context, reference, (id) => ['show', id]);
  if (integration === undefined) return;
  const changedBy = await context.changedBy(integration);
  const url = integration.type === 'webhook-incoming' ? await context.webhookUrl(integration) : undefined;
  await context.say(showMessage(context, { ...integration, updatedBy: changedBy }, url));
}
