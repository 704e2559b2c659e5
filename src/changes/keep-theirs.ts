import type { Proposal } from '../domain/change/proposal';
import type { FieldName } from '../domain/fields/field-name';
import type { ChangePorts } from '../ports/change-ports';
import { toChangeRequest, omitChanges } from './propose/plan-step';
import { propose } from './propose/propose';

/**
 * Proposes a plan of this person again, with one field of one integration left as others set it.
 *
 * @throws NotPermittedError, NotFoundError, and what the API throws; the plan is kept then
 */
export async function keepTheirs(
  ports: ChangePorts,
  planId: string,
  integrationId: string,
  field: FieldName,
): Promise<Proposal | undefined> {
  const [plan, vault] = await Promise.all([ports.plans.consume(ports.person.id, planId), ports.vault()]);
  if (plan === undefined) return undefined;
  const requests = plan.steps.map((step) => {
    const keptFields = step.kind === 'update' && step.integrationId === integrationId ? [field] : [];
    const baseVersion = step.kind === 'create' ? undefined : (step.formVersion ?? step.baseVersion);
    return toChangeRequest(omitChanges(step, keptFields), vault, baseVersion);
  });
  try {
    return await propose(ports, requests, { reason: plan.reason, batchId: plan.batchId });
  } catch (error) {
    await ports.plans.save(ports.person.id, plan);
    throw error;
  }
}
