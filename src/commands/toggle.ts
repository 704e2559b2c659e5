import type { Command } from '../ports/handlers';
import { proposalMessage } from '../views/messages/proposal-message';
import { resolveMany } from './shared/resolve-many';

/** `enable REF …` and `disable REF …`: one plan for all of them. */
export function toggle(name: 'enable' | 'disable'): Command {
  return async (context, args) => {
    const { common, commands } = context.catalog;
    if (args.length === 0) return context.say({ text: common.referenceNeeded(commands[name].usage) });
    const integrations = await resolveMany(context, args, (meant) => [name, ...meant]);
    if (integrations === undefined) return;
    const requests = integrations.map(({ id }) => ({ integrationId: id, typed: { enabled: name === 'enable' } }));
    await context.say(proposalMessage(context, await context.changes.propose(requests)));
  };
}
