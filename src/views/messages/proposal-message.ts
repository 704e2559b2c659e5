import type { Proposal } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { inFull } from '../parts/batch-blocks';
import { invalidMessage } from './invalid-message';
import { planMessage } from './plan-message';

/** Returns what a request for a change led to. */
export function proposalMessage(scope: Scope, proposal: Proposal): Message {
  switch (proposal.kind) {
    case 'plan':
      return planMessage(scope, proposal.plan, proposal.previews);
    case 'invalid':
      return invalidMessage(scope, proposal.invalid);
    case 'nothing-to-do':
      if (proposal.integrations.length > inFull)
        return { text: scope.catalog.batch.nothingToDo(proposal.integrations.length) };
      return { text: scope.catalog.common.nothingToDo(proposal.integrations.map(nameOf).join(', ')) };
  }
}
