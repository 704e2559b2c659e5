import { type Progress, batchLifetime } from '../domain/change/batch-progress';
import { type CreateStep, type Plan, type PlanStep, planLifetime } from '../domain/change/plan';
import { isIntegrationType } from '../domain/fields/integration-type';
import { type Json, isJsonObject, isText } from '../lib/json';
import { readSeen, readValues } from './decode-values';
import type { RecordType } from './user-records';

function textOf(stored: unknown): string | undefined {
  return isText(stored) ? stored : undefined;
}

function readCreation(stored: Json): CreateStep | undefined {
  const { type, changes, madeToken } = stored;
  if (!isIntegrationType(type)) return undefined;
  const undoes = textOf(stored.undoes);
  return { kind: 'create', type, changes: readValues(changes), madeToken: madeToken === true, undoes };
}

function readStep(stored: unknown): PlanStep | undefined {
  if (!isJsonObject(stored)) return undefined;
  if (stored.kind === 'create') return readCreation(stored);
  const { integrationId } = stored;
  const [seen, basis, undoes] = [readSeen(stored.seen), readSeen(stored.basis), textOf(stored.undoes)];
  if (!isText(integrationId) || seen === undefined) return undefined;
  if (stored.kind === 'remove') return { kind: 'remove', integrationId, seen, basis, undoes };
  return {
    kind: 'update',
    integrationId,
    seen,
    basis,
    changes: readValues(stored.changes),
    resend: stored.resend === true,
    madeToken: stored.madeToken === true,
    undoes,
  };
}

function readPlan(stored: unknown): Plan | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, userId, createdAt, why, batch, steps } = stored;
  if (!isText(id) || !isText(userId) || typeof createdAt !== 'number' || !Array.isArray(steps)) return undefined;
  const read = steps.map(readStep);
  const known = read.filter((step): step is PlanStep => step !== undefined);
  // Half a plan is not the plan that was shown.
  return known.length === read.length
    ? { id, userId, createdAt, why: textOf(why), batch: textOf(batch), steps: known }
    : undefined;
}

export const planRecords: RecordType<Plan> = { name: 'plan', lifetime: planLifetime, read: readPlan };

/** Plans of several steps from when they were begun; whatever has not been done after that time never will be. */
export const batchRecords: RecordType<Plan> = { name: 'batch', lifetime: batchLifetime, read: readPlan };

function readProgress(stored: unknown): Progress | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt, done, made, runner, until } = stored;
  if (!isText(id) || !isText(runner)) return undefined;
  if (typeof createdAt !== 'number' || typeof until !== 'number') return undefined;
  return typeof done === 'number' && typeof made === 'number'
    ? { id, createdAt, done, made, runner, until }
    : undefined;
}

export const progressRecords: RecordType<Progress> = { name: 'progress', lifetime: batchLifetime, read: readProgress };
