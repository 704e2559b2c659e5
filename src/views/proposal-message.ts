import { nameOf } from '../domain/integration';
import type { Proposal } from '../domain/proposal';
import { inFull } from './batch-blocks';
import { invalidMessage } from './invalid-message';
import type { Message } from './message';
import { planMessage } from './plan-message';
import type { Scope } from './scope';

/** What became of a request for a change, in the chat. */
export function proposalMessage(scope: Scope, proposal: Proposal): Message {
  switch (proposal.kind) {
    case 'plan':
      return planMessage(scope, proposal.plan, proposal.previews);
    case 'invalid':
      return invalidMessage(scope, proposal.invalid);
    case 'nothing-to-do':
      if (proposal.integrations.length > inFull)
        return { text: scope.words.batches.nothingToDo(proposal.integrations.length) };
      return { text: scope.words.conversation.nothingToDo(proposal.integrations.map(nameOf).join(', ')) };
  }
}
