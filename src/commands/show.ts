import { showMessage } from '../views/messages/show-message';
import { withIntegration } from './shared/with-integration';

/** `show REF`: everything about one integration, with its secrets hidden. */
export const show = withIntegration('show', async (context, integration) => {
  const updatedBy = await context.changedBy(integration);
  const url = integration.type === 'webhook-incoming' ? await context.webhookUrl(integration) : undefined;
  await context.say(showMessage(context, { ...integration, updatedBy }, url));
});
