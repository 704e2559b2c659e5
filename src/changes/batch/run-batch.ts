import {
  type BatchProgressReport,
  type Outcome,
  type StepResult,
  canBeTriedAgain,
  isSucceeded,
} from '../../domain/change/outcome';
import type { Plan, PlanStep } from '../../domain/change/plan';
import { takeSnapshot } from '../../domain/change/snapshot';
import { failureOf } from '../../domain/errors';
import { fieldNames } from '../../domain/fields/field-name';
import { isEquivalent } from '../../domain/fields/field-value';
import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { applyStep } from '../apply/apply-step';
import { rebase } from '../apply/rebase';
import {
  type BatchCursor,
  type Lease,
  endBatch,
  saveBatch,
  renewLease,
  releaseLease,
  acquireLease,
} from './batch-lease';
import { withRateLimitRetry, retryAfterSeconds } from './rate-limit';

/** Tells the person how far a batch has come. */
export type Report = (progress: BatchProgressReport) => Promise<void>;

/** How many steps and milliseconds lie at least between two reports. */
const reportAfter = { steps: 10, time: 5_000 };

/** How often the server may ask for a pause before one step, and for how long at most. */
const maxWaits = 5;
const maxWaitSeconds = 300;

/** Seconds before another try to lock an integration. The lock of a server that stopped expires after 90. */
const lockedPauseSeconds = 5;

/** Milliseconds between two renewals of the lease during a pause. */
const renewalIntervalMs = 5_000;

/** Returns whether an integration already has the values of a step. */
async function isStored(ports: ChangePorts, stored: Integration, step: PlanStep): Promise<boolean> {
  if (step.kind !== 'update' || Object.keys(step.changes).length === 0) return false;
  const { values } = takeSnapshot(stored, await ports.vault());
  return fieldNames.every((name) => step.changes[name] === undefined || isEquivalent(step.changes[name], values[name]));
}

/** Returns the integration that an interrupted creation has created. */
async function findCreatedBefore(ports: ChangePorts, step: PlanStep): Promise<Integration | undefined> {
  const { name } = step.kind === 'create' ? step.changes : {};
  if (step.kind !== 'create' || typeof name !== 'string') return undefined;
  return (await ports.api.list(name)).find(({ type, values }) => type === step.type && values.name === name);
}

async function applyAt(ports: ChangePorts, { plan, from, wasInterrupted }: Lease, index: number): Promise<StepResult> {
  const step = plan.steps[index];
  if (step === undefined) return { kind: 'gone' };
  const created = wasInterrupted && index === from.done ? await findCreatedBefore(ports, step) : undefined;
  if (created !== undefined) return { kind: 'already', integration: created };
  const result = await applyStep(ports, plan, step);
  if (result.kind !== 'version-conflict') return result;
  if (await isStored(ports, result.integration, step)) return { kind: 'already', integration: result.integration };
  return rebase(ports, plan, index, result);
}

/** Applies the steps one after the other, up to the first that does not succeed. */
async function runSteps(ports: ChangePorts, lease: Lease, report: Report): Promise<Outcome> {
  const { plan, from } = lease;
  const total = plan.steps.length;
  const results: StepResult[] = [];
  let reported = 0;
  let reportedAt = ports.now();
  const cursor = (done = from.done + results.length): BatchCursor => ({
    done,
    succeeded: from.succeeded + results.filter(isSucceeded).length,
  });
  const sendReport = async (wait?: number): Promise<void> => {
    const newResults = results.slice(reported);
    [reported, reportedAt] = [results.length, ports.now()];
    const progress = { planId: plan.id, done: cursor().done, total, newResults };
    await report(wait === undefined ? progress : { ...progress, wait });
  };
  const wait = async (seconds: number): Promise<void> => {
    await sendReport(seconds);
    for (let remaining = seconds * 1_000; remaining > 0; remaining -= renewalIntervalMs) {
      await renewLease(ports, lease, cursor());
      await ports.sleep(Math.min(remaining, renewalIntervalMs));
    }
  };
  const retryingPorts = { ...ports, api: withRateLimitRetry(ports.api, wait) };
  const applyWithPauses = async (index: number): Promise<StepResult> => {
    for (let waits = 0; ; waits += 1) {
      try {
        return await applyAt(retryingPorts, lease, index);
      } catch (error) {
        if (waits >= maxWaits) throw error;
        const failure = failureOf(error);
        const seconds = failure?.code === 'lock-timeout' ? lockedPauseSeconds : retryAfterSeconds(failure);
        if (seconds === undefined || seconds > maxWaitSeconds) throw error;
        await wait(seconds);
      }
    }
  };
  const end = async (canResume: boolean, done: number, failed?: number): Promise<Outcome> => {
    const hasRest = canResume && done < total;
    if (hasRest) await releaseLease(ports, lease, cursor(done));
    else await endBatch(ports, plan.id);
    const { id: planId, batchId = planId } = plan;
    const batch = { id: batchId, planId, earlier: from.succeeded, reported, canResume: hasRest, failed };
    const tried = results.filter(({ kind }) => kind !== 'stopped').length;
    return { kind: 'tried', results, notTried: total - from.done - tried, batch };
  };

  for (let index = from.done; index < total; index += 1) {
    if (!(await renewLease(ports, lease, cursor()))) return end(true, index);
    let result: StepResult;
    try {
      result = await applyWithPauses(index);
    } catch (error) {
      const failure = failureOf(error);
      // The person must hear of the steps that were applied, whatever happens after them.
      if (failure === undefined || results.length === 0) {
        await releaseLease(ports, lease, cursor());
        throw error;
      }
      result = { kind: 'stopped', failure };
    }
    results.push(result);
    if (!isSucceeded(result)) {
      const isOpen = canBeTriedAgain(result);
      return end(result.kind !== 'version-conflict', isOpen ? index : index + 1, isOpen ? index : undefined);
    }
    if (results.length - reported >= reportAfter.steps && ports.now() - reportedAt >= reportAfter.time)
      await sendReport();
  }
  return end(false, total);
}

/**
 * Resumes a batch after a refusal, or after the server that ran it has stopped.
 *
 * @param skippedStep the index of a refused step that should not be tried again
 * @throws as `runBatch`
 */
export async function resumeBatch(
  ports: ChangePorts,
  planId: string,
  report: Report,
  skippedStep?: number,
): Promise<Outcome> {
  const lease = await acquireLease(ports, planId, skippedStep);
  return 'plan' in lease ? runSteps(ports, lease, report) : lease;
}

/**
 * Runs a plan of several steps: one after the other, with the pauses that the server asks for. The progress is saved at each step,
 * so that the batch can be resumed.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function runBatch(ports: ChangePorts, plan: Plan, report: Report): Promise<Outcome> {
  await saveBatch(ports, plan);
  return resumeBatch(ports, plan.id, report);
}
