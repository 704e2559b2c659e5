import { nameOf } from '../domain/integration/integration';
import { withIntegration } from './shared/with-integration';

/** `reveal REF`: its URLs in full, in a message for this person alone. The history records that they saw them. */
export const reveal = withIntegration('reveal', async (context, integration) => {
  const { lifecycle } = context.catalog;
  const name = nameOf(integration);
  const { type } = integration;
  const urls = await context.reveal(integration);
  if (urls.length === 0) return context.say({ text: lifecycle.nothingToReveal[type](name) });
  await context.say({ text: lifecycle.revealed[type](name), blocks: urls.map((url) => context.blocks.unmasked(url)) });
});
