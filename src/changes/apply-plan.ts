import { type Outcome, canBeTriedAgain } from '../domain/change/outcome';
import type { Plan } from '../domain/change/plan';
import type { FieldName } from '../domain/fields/field-name';
import type { ChangePorts } from '../ports/change-ports';
import { applyStep } from './apply/apply-step';
import { rebase } from './apply/rebase';
import { type Report, runBatch, resumeBatch } from './batch/run-batch';
import { isEffective, omitChanges } from './propose/plan-step';

/** A plan of one step is done before there is anything to report. */
const ignoreProgress: Report = () => Promise.resolve();

/**
 * Applies a plan of this person. The plan is consumed first, so that a second click does nothing, on whichever server it arrives.
 * A plan of several steps that was already started is resumed.
 *
 * @param keptFields fields to leave as others set them
 * @param report receives the progress of a plan of several steps
 * @throws NotPermittedError, and what the API throws before anything was sent; the plan is kept then
 */
export async function applyPlan(
  ports: ChangePorts,
  planId: string,
  keptFields: readonly FieldName[] = [],
  report = ignoreProgress,
): Promise<Outcome> {
  const taken = await ports.plans.consume(ports.person.id, planId);
  if (taken === undefined) return resumeBatch(ports, planId, report);
  const steps = taken.steps.map((step) => omitChanges(step, keptFields)).filter(isEffective);
  const [step] = steps;
  if (step === undefined) return { kind: 'all-kept-theirs' };
  const plan: Plan = { ...taken, steps };
  // The last step of a batch still belongs to it: `undo` takes back the batch as a whole.
  if (steps.length > 1 || plan.batchId !== undefined) return runBatch(ports, plan, report);
  try {
    const applied = await applyStep(ports, plan, step);
    const result = applied.kind === 'version-conflict' ? await rebase(ports, plan, 0, applied) : applied;
    if (canBeTriedAgain(result)) await ports.plans.save(ports.person.id, plan);
    return { kind: 'tried', results: [result], notTried: 0 };
  } catch (error) {
    await ports.plans.save(ports.person.id, plan);
    throw error;
  }
}
