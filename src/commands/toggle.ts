import type { Command } from '../ports/handlers';
import { proposalMessage } from '../views/messages/proposal-message';
import { resolveMany } from './shared/resolve-many';
import { referenceNeededMessage } from './shared/with-integration';

/** `enable REF …` and `disable REF …`: one plan for all of them. */
export function toggle(name: 'enable' | 'disable'): Command {
  return async (context, args) => {
    if (args.length === 0) return context.say(referenceNeededMessage(context, name));
    const integrations = await resolveMany(context, args, (references) => [name, ...references]);
    if (integrations === undefined) return;
    const typed = { enabled: name === 'enable' };
    const requests = integrations.map((read) => ({ integrationId: read.id, read, typed }));
    await context.say(proposalMessage(context, await context.changes.propose(requests)));
  };
}
