import { type BatchProgress, batchLifetimeMs } from '../domain/change/batch-progress';
import { type Plan, planLifetimeMs } from '../domain/change/plan';
import { readPlan, readProgress } from './schemas';
import type { RecordType } from './user-records';

export const planRecords: RecordType<Plan> = {
  name: 'plan',
  lifetime: planLifetimeMs,
  maxPerPerson: 20,
  read: readPlan,
};

/** Limits for plans that were started. Steps that are not applied within their lifetime never are. */
const started = { lifetime: batchLifetimeMs, maxPerPerson: 100 } as const;

/** Plans of several steps that were started. */
export const batchRecords: RecordType<Plan> = { name: 'batch', ...started, read: readPlan };

export const progressRecords: RecordType<BatchProgress> = { name: 'progress', ...started, read: readProgress };
