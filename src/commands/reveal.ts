import { nameOf } from '../domain/integration/integration';
import { withIntegration } from './shared/with-integration';

/** `reveal REF`: the webhook URL with its token, in a message for this person alone. The history records that they saw it. */
export const reveal = withIntegration('reveal', async (context, integration) => {
  const { lifecycle } = context.catalog;
  const name = nameOf(integration);
  if (integration.type === 'webhook-outgoing') return context.say({ text: lifecycle.revealOutgoing(name) });
  const url = await context.reveal(integration);
  if (url === undefined) return context.say({ text: lifecycle.noToken(name) });
  await context.say({ text: lifecycle.revealed(name), blocks: [context.blocks.section(url)] });
});
