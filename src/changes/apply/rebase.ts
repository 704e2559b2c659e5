import type { StepResult } from '../../domain/change/outcome';
import type { Plan, PlanStep } from '../../domain/change/plan';
import type { ChangeRequest } from '../../domain/change/request';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { changesSince } from '../propose/changes-since';
import { toChangeRequest } from '../propose/plan-step';
import { propose } from '../propose/propose';
import type { StaleVersion } from './read-current';

/** The step that came too late, and those behind it, made anew from what is stored now; those that are gone are left out, and named. */
export async function rebase(ports: ChangePorts, plan: Plan, index: number, stale: StaleVersion): Promise<StepResult> {
  const vault = await ports.vault();
  const { integration, changedBy } = stale;
  const [late, ...behind] = plan.steps.slice(index);
  // One at a time they would be too many requests.
  const read = behind.length === 0 ? [] : await ports.api.list();
  const stored = new Map<string, Integration>(read.map((one) => [one.id, one]));
  const requests = (step: PlanStep): ChangeRequest[] => {
    const request = toChangeRequest(step, vault);
    if (request.kind === 'create') return [request];
    const now = stored.get(request.integrationId);
    if (now === undefined) return [];
    return [request.kind === 'remove' ? { ...request, read: now } : { ...request, read: now, detectsLater: true }];
  };
  return {
    kind: 'version-conflict',
    integration,
    changedBy,
    externalChanges: changesSince(integration, stale.baseVersion, vault),
    gone: behind.reduce<string[]>(
      (all, step) =>
        step.kind !== 'create' && !stored.has(step.integrationId)
          ? [...all, nameOf({ id: step.integrationId, values: step.baseVersion.values })]
          : all,
      [],
    ),
    proposal: await propose(
      ports,
      [
        ...(late === undefined ? [] : [toChangeRequest(late, vault)]),
        ...behind.reduce<ChangeRequest[]>((all, step) => [...all, ...requests(step)], []),
      ],
      { reason: plan.reason, batch: plan.batch },
    ),
  };
}
