import { nameOf } from '../domain/integration/integration';
import { commandButton } from '../views/kit/buttons';
import { proposalMessage } from '../views/messages/proposal-message';
import { withIntegration } from './shared/with-integration';

/** `rotate REF`: a plan with a new token for an outgoing integration. An incoming one's cannot be changed (docs/rocketchat/rest-api.md C.7). */
export const rotate = withIntegration('rotate', async (context, integration) => {
  const { common, lifecycle } = context.catalog;
  const { id, type } = integration;
  if (type === 'webhook-incoming') {
    const button = commandButton(common.buttons.clone, ['clone', id]);
    return context.say({
      text: lifecycle.rotateIncoming(nameOf(integration)),
      blocks: [context.blocks.buttons('rotate', [button])],
    });
  }
  const request = { integrationId: id, read: integration, generateToken: true };
  await context.say(proposalMessage(context, await context.changes.propose([request])));
});
