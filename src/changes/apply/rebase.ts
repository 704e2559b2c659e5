import type { StepResult } from '../../domain/change/outcome';
import type { Plan } from '../../domain/change/plan';
import type { ChangeRequest, RemoveRequest, UpdateRequest } from '../../domain/change/request';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { changesSince } from '../propose/changes-since';
import { toChangeRequest } from '../propose/plan-step';
import { propose } from '../propose/propose';
import type { StaleVersion } from './read-current';

/**
 * Proposes the step that met a version conflict, and those after it, again on what is stored now. Steps whose integration is gone
 * are left out, and named.
 */
export async function rebase(
  ports: ChangePorts,
  plan: Plan,
  index: number,
  { integration, baseVersion, changedBy }: StaleVersion,
): Promise<StepResult> {
  const vault = await ports.vault();
  const requests = plan.steps.slice(index, index + 1).map((step) => toChangeRequest(step, vault));
  const laterSteps = plan.steps.slice(index + 1);
  // One request each would be too many.
  const read = laterSteps.length === 0 ? [] : await ports.api.list();
  const gone: string[] = [];
  for (const step of laterSteps) {
    const request = toChangeRequest(step, vault);
    const current = step.kind === 'create' ? undefined : read.find(({ id }) => id === step.integrationId);
    if (request.kind === 'create') requests.push(request);
    else if (current !== undefined) requests.push(withCurrent(request, current));
    else if (step.kind !== 'create') gone.push(nameOf({ id: step.integrationId, values: step.baseVersion.values }));
  }
  return {
    kind: 'version-conflict',
    integration,
    changedBy,
    externalChanges: changesSince(integration, baseVersion, vault),
    gone,
    proposal: await propose(ports, requests, { reason: plan.reason, batchId: plan.batchId }),
  };
}

/** Returns the request with the integration as it was just read, so that it is not read again. */
function withCurrent(request: UpdateRequest | RemoveRequest, read: Integration): ChangeRequest {
  return request.kind === 'remove' ? { ...request, read } : { ...request, read, detectsLater: true };
}
