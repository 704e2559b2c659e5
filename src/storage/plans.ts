import { type BatchProgress, batchLifetimeMs } from '../domain/change/batch-progress';
import { type Plan, planLifetimeMs } from '../domain/change/plan';
import { readPlan, readProgress } from './schemas';
import type { RecordType } from './user-records';

export const planRecords: RecordType<Plan> = { name: 'plan', lifetime: planLifetimeMs, read: readPlan };

/** Plans of several steps that were started. Steps that are not applied within their lifetime never are. */
export const batchRecords: RecordType<Plan> = { name: 'batch', lifetime: batchLifetimeMs, read: readPlan };

export const progressRecords: RecordType<BatchProgress> = {
  name: 'progress',
  lifetime: batchLifetimeMs,
  read: readProgress,
};
