import type { TriedStep } from '../../domain/change/outcome';
import type { Plan, PlanStep } from '../../domain/change/plan';
import type { ChangePorts } from '../../ports/change-ports';
import { applyCreation } from './apply-creation';
import { applyRemoval } from './apply-removal';
import { applyUpdate } from './apply-update';
import type { StaleVersion } from './read-current';

/**
 * Carries out one step of a plan: reads again, stops where somebody was faster, sends it, looks at what was stored, records it.
 * Only whoever is alone with the integration may call this, or alone creating any.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyStep(ports: ChangePorts, plan: Plan, step: PlanStep): Promise<TriedStep | StaleVersion> {
  switch (step.kind) {
    case 'create':
      return applyCreation(ports, plan, step);
    case 'remove':
      return applyRemoval(ports, plan, step);
    case 'update':
      return applyUpdate(ports, plan, step);
  }
}
