import type { Proposal } from '../domain/change/proposal';
import type { FieldName } from '../domain/fields/field-name';
import type { ChangePorts } from '../ports/change-ports';
import { toChangeRequest, omitChanges } from './propose/plan-step';
import { propose } from './propose/propose';

/**
 * Makes a plan of this person anew, with one field of one integration left as others made it.
 *
 * @throws NotPermittedError, GoneError, and what the API throws; the plan is kept then
 */
export async function keepTheirs(
  ports: ChangePorts,
  planId: string,
  integrationId: string,
  field: FieldName,
): Promise<Proposal | undefined> {
  const [plan, vault] = await Promise.all([ports.plans.take(ports.person.id, planId), ports.vault()]);
  if (plan === undefined) return undefined;
  const requests = plan.steps.map((step) => {
    const left = step.kind === 'update' && step.integrationId === integrationId ? [field] : [];
    const seen = step.kind === 'create' ? undefined : (step.basis ?? step.seen);
    return { ...toChangeRequest(omitChanges(step, left), vault, seen), undoes: step.undoes };
  });
  try {
    return await propose(ports, requests, { why: plan.why, batch: plan.batch });
  } catch (error) {
    await ports.plans.save(ports.person.id, plan);
    throw error;
  }
}
