import { nameOf } from '../domain/integration/integration';
import type { Context } from '../ports/context';
import { commandButton } from '../views/kit/buttons';
import { proposalMessage } from '../views/messages/proposal-message';
import { resolveOne } from './shared/resolve-one';

/** `rotate REF`: a plan with a new token for an outgoing integration; an incoming one's cannot be changed (docs/rocketchat/rest-api.md C.7). */
export async function rotate(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  const { common, commands, lifecycle } = context.catalog;
  if (reference.trim() === '') return context.say({ text: common.referenceNeeded(commands.rotate.usage) });
  const integration = await resolveOne(context, reference, (id) => ['rotate', id]);
  if (integration === undefined) return;
  const { id, type } = integration;
  if (type === 'webhook-incoming') {
    const button = commandButton(lifecycle.buttons.clone, ['clone', id]);
    return context.say({
      text: lifecycle.rotateIncoming(nameOf(integration)),
      blocks: [context.blocks.buttons('rotate', [button])],
    });
  }
  const proposal = await context.changes.propose([{ integrationId: id, generateToken: true }]);
  await context.say(proposalMessage(context, proposal));
}
