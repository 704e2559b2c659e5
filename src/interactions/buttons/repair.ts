import type { Action } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';

/** A plan that sends an integration once more as it is stored, so that the stored script is the one that runs. */
export const repair: Action = async (context, integrationId) => {
  await context.say(proposalMessage(context, await context.changes.propose([{ integrationId, resend: true }])));
  return { kind: 'done' };
};
