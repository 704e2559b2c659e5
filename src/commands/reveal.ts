import { nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { resolveOne } from './shared/resolve-one';

/** `reveal REF`: the webhook URL with its token, in a message for this person alone; the history keeps that they saw it. */
export async function reveal(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  const { common, commands, lifecycle } = context.catalog;
  if (reference.trim() === '') return context.say({ text: common.referenceNeeded(commands.reveal.usage) });
  const integration = await resolveOne(context, reference, (id) => ['reveal', id]);
  if (integration === undefined) return;
  const name = nameOf(integration);
  if (integration.type === 'webhook-outgoing') return context.say({ text: lifecycle.revealOutgoing(name) });
  const url = await context.reveal(integration);
  if (url === undefined) return context.say({ text: lifecycle.noToken(name) });
  await context.say({ text: lifecycle.revealed(name), blocks: [context.blocks.section(url)] });
}
