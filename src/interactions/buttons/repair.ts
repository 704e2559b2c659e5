import type { Action } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';

/** The Repair button: proposes to send an integration again as it is stored, so that the server compiles its stored script. */
export const repair: Action = async (context, integrationId) => {
  await context.say(proposalMessage(context, await context.changes.propose([{ integrationId, resend: true }])));
  return { kind: 'done' };
};
