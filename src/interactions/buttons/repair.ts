import type { Action } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';

/** The Repair button: plans to send an integration once more as it is stored, so that its stored script is the one that runs. */
export const repair: Action = async (context, integrationId) => {
  await context.say(proposalMessage(context, await context.changes.propose([{ integrationId, resend: true }])));
  return { kind: 'done' };
};
