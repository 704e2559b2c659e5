import type { TriedStep } from '../../domain/change/outcome';
import type { Plan, PlanStep } from '../../domain/change/plan';
import { unstoredId } from '../../domain/integration/new-integration';
import type { ChangePorts } from '../../ports/change-ports';
import { applyCreation } from './apply-creation';
import { applyRemoval } from './apply-removal';
import { applyUpdate } from './apply-update';
import type { StaleVersion } from './read-current';

function applyLocked(ports: ChangePorts, plan: Plan, step: PlanStep): Promise<TriedStep | StaleVersion> {
  switch (step.kind) {
    case 'create':
      return applyCreation(ports, plan, step);
    case 'remove':
      return applyRemoval(ports, plan, step);
    case 'update':
      return applyUpdate(ports, plan, step);
  }
}

/**
 * Applies one step of a plan: reads the integration again, stops if somebody else changed it, sends the request, compares what was
 * stored with what was sent, and records it. A lock keeps others from changing the same integration through the app meanwhile;
 * creations share one lock.
 *
 * @throws NotPermittedError, LockTimeoutError, and what the API throws before anything was sent
 */
export function applyStep(ports: ChangePorts, plan: Plan, step: PlanStep): Promise<TriedStep | StaleVersion> {
  const id = step.kind === 'create' ? unstoredId : step.integrationId;
  return ports.withLock(`integration/${id}`, () => applyLocked(ports, plan, step));
}
