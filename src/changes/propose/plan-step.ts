import type { PlanStep } from '../../domain/change/plan';
import type { ChangeRequest } from '../../domain/change/request';
import { type Vault, decryptSecrets, encryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import type { FieldName } from '../../domain/fields/field-name';
import { omitFields } from '../../domain/fields/field-values';
import type { Examination } from './examination';

/** Returns the step of a plan for a request, its secrets encrypted. */
export function toPlanStep({ integration, changes }: Examination, request: ChangeRequest, vault: Vault): PlanStep {
  const { id: integrationId, type } = integration;
  const { reverts } = request;
  const encrypted = encryptSecrets(type, changes, vault);
  if (request.kind === 'create')
    return { kind: 'create', type, changes: encrypted, generatedToken: request.generateToken, reverts };
  const now = {
    integrationId,
    baseVersion: takeSnapshot(integration, vault),
    formVersion: request.baseVersion,
    reverts,
  };
  if (request.kind === 'remove') return { kind: 'remove', ...now };
  return { kind: 'update', ...now, changes: encrypted, resend: request.resend, generatedToken: request.generateToken };
}

/**
 * Returns the request that leads to this step again, whatever happened to the integration since.
 *
 * @param baseVersion the version that the person saw; by default the one that the plan was made from
 */
export function toChangeRequest(
  step: PlanStep,
  vault: Vault,
  baseVersion = step.kind === 'create' ? undefined : step.baseVersion,
): ChangeRequest {
  const { reverts } = step;
  if (step.kind === 'create') {
    const { kind, type, changes, generatedToken = false } = step;
    return { kind, type, values: decryptSecrets(type, changes, vault).values, generateToken: generatedToken, reverts };
  }
  const { integrationId } = step;
  const formVersion = baseVersion === undefined ? {} : { baseVersion };
  if (step.kind === 'remove') return { kind: 'remove', integrationId, ...formVersion, reverts };
  const values = decryptSecrets(step.baseVersion.type, step.changes, vault).values;
  return {
    integrationId,
    values,
    ...formVersion,
    resend: step.resend === true,
    generateToken: step.generatedToken === true,
    reverts,
  };
}

/** Returns whether a step changes anything. */
export function isEffective(step: PlanStep): boolean {
  return step.kind !== 'update' || Object.keys(step.changes).length > 0 || step.resend === true;
}

/** Returns a step without its changes of some fields. Creations and removals stay as they are. */
export function omitChanges(step: PlanStep, fields: readonly FieldName[]): PlanStep {
  return step.kind === 'update' ? { ...step, changes: omitFields(step.changes, fields) } : step;
}
