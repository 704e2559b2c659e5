import type { PlanStep } from '../../domain/change/plan';
import type { ChangeRequest } from '../../domain/change/request';
import { type Vault, decryptSecrets, encryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import type { FieldName } from '../../domain/fields/field-name';
import { omitFields } from '../../domain/fields/field-values';
import type { Examination } from './examination';

/** The step of a plan that a request comes to, its secrets sealed. */
export function toPlanStep(
  { integration, changes }: Examination,
  request: ChangeRequest,
  undoes: string | undefined,
  vault: Vault,
): PlanStep {
  const { id: integrationId, type } = integration;
  const sealed = encryptSecrets(type, changes, vault);
  if (request.kind === 'create')
    return { kind: 'create', type, changes: sealed, madeToken: request.makesToken, undoes };
  const now = { integrationId, seen: takeSnapshot(integration, vault), basis: request.seen, undoes };
  if (request.kind === 'remove') return { kind: 'remove', ...now };
  return { kind: 'update', ...now, changes: sealed, resend: request.resend, madeToken: request.makesToken };
}

/**
 * The request that comes to this step again, whatever became of the integration since.
 *
 * @param seen the version that the person is taken to have seen; by default the one that the plan was made from
 */
export function toChangeRequest(
  step: PlanStep,
  vault: Vault,
  seen = step.kind === 'create' ? undefined : step.seen,
): ChangeRequest {
  if (step.kind === 'create') {
    const { kind, type, changes, madeToken = false } = step;
    return { kind, type, values: decryptSecrets(type, changes, vault).values, makesToken: madeToken };
  }
  const { integrationId } = step;
  const basis = seen === undefined ? {} : { seen };
  if (step.kind === 'remove') return { kind: 'remove', integrationId, ...basis };
  const values = decryptSecrets(step.seen.type, step.changes, vault).values;
  return { integrationId, values, ...basis, resend: step.resend === true, makesToken: step.madeToken === true };
}

/** The step with these fields left as others made them; there is nothing to leave where one is created or removed. */
export function omitChanges(step: PlanStep, fields: readonly FieldName[]): PlanStep {
  return step.kind === 'update' ? { ...step, changes: omitFields(step.changes, fields) } : step;
}
