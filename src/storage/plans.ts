import { type BatchProgress, batchLifetimeMs } from '../domain/change/batch-progress';
import { type CreateStep, type Plan, type PlanStep, planLifetimeMs } from '../domain/change/plan';
import { isIntegrationType } from '../domain/fields/integration-type';
import { type Json, isJsonObject, isText } from '../lib/json';
import { decodeSnapshot, decodeValues } from './decode-values';
import type { RecordType } from './user-records';

function textOf(stored: unknown): string | undefined {
  return isText(stored) ? stored : undefined;
}

function decodeCreation(stored: Json): CreateStep | undefined {
  const { type, changes, generatedToken } = stored;
  if (!isIntegrationType(type)) return undefined;
  const reverts = textOf(stored.reverts);
  return { kind: 'create', type, changes: decodeValues(changes), generatedToken: generatedToken === true, reverts };
}

function decodePlanStep(stored: unknown): PlanStep | undefined {
  if (!isJsonObject(stored)) return undefined;
  if (stored.kind === 'create') return decodeCreation(stored);
  const { integrationId } = stored;
  const [baseVersion, formVersion, reverts] = [
    decodeSnapshot(stored.baseVersion),
    decodeSnapshot(stored.formVersion),
    textOf(stored.reverts),
  ];
  if (!isText(integrationId) || baseVersion === undefined) return undefined;
  if (stored.kind === 'remove') return { kind: 'remove', integrationId, baseVersion, formVersion, reverts };
  return {
    kind: 'update',
    integrationId,
    baseVersion,
    formVersion,
    changes: decodeValues(stored.changes),
    resend: stored.resend === true,
    generatedToken: stored.generatedToken === true,
    reverts,
  };
}

function decodePlan(stored: unknown): Plan | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, userId, createdAt, reason, batch, steps } = stored;
  if (!isText(id) || !isText(userId) || typeof createdAt !== 'number' || !Array.isArray(steps)) return undefined;
  const read = steps.map(decodePlanStep);
  const known = read.filter((step): step is PlanStep => step !== undefined);
  // Half a plan is not the plan that was shown.
  return known.length === read.length
    ? { id, userId, createdAt, reason: textOf(reason), batch: textOf(batch), steps: known }
    : undefined;
}

export const planRecords: RecordType<Plan> = { name: 'plan', lifetime: planLifetimeMs, read: decodePlan };

/** Plans of several steps from when they were begun; whatever has not been done after that time never will be. */
export const batchRecords: RecordType<Plan> = { name: 'batch', lifetime: batchLifetimeMs, read: decodePlan };

function decodeProgress(stored: unknown): BatchProgress | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt, done, succeeded, leaseHolder, leaseExpiresAt } = stored;
  if (!isText(id) || !isText(leaseHolder)) return undefined;
  if (typeof createdAt !== 'number' || typeof leaseExpiresAt !== 'number') return undefined;
  return typeof done === 'number' && typeof succeeded === 'number'
    ? { id, createdAt, done, succeeded, leaseHolder, leaseExpiresAt }
    : undefined;
}

export const progressRecords: RecordType<BatchProgress> = {
  name: 'progress',
  lifetime: batchLifetimeMs,
  read: decodeProgress,
};
