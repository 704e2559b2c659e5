import { isJsonObject, isText } from '../domain/json';
import { planLifetime, type Plan, type PlanStep } from '../domain/plan';
import { readSeen, readValues } from './read-stored';
import type { RecordKind } from './records';

function readStep(stored: unknown): PlanStep | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { integrationId } = stored;
  const seen = readSeen(stored.seen);
  if (!isText(integrationId) || seen === undefined) return undefined;
  return {
    integrationId,
    seen,
    basis: readSeen(stored.basis),
    changes: readValues(stored.changes),
    resend: stored.resend === true,
    undoes: isText(stored.undoes) ? stored.undoes : undefined,
  };
}

function readPlan(stored: unknown): Plan | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, userId, createdAt, why, steps } = stored;
  if (!isText(id) || !isText(userId) || typeof createdAt !== 'number' || !Array.isArray(steps)) return undefined;
  const read = steps.map(readStep);
  const known = read.filter((step): step is PlanStep => step !== undefined);
  // Half a plan is not the plan that was shown.
  return known.length === read.length
    ? { id, userId, createdAt, why: isText(why) ? why : undefined, steps: known }
    : undefined;
}

export const planRecords: RecordKind<Plan> = { name: 'plan', lifetime: planLifetime, read: readPlan };
