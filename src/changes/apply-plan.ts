import { type Outcome, canBeTriedAgain } from '../domain/change/outcome';
import type { Plan, PlanStep } from '../domain/change/plan';
import type { FieldName } from '../domain/fields/field-name';
import type { ChangePorts } from '../ports/change-ports';
import { applyStep } from './apply/apply-step';
import { rebase } from './apply/rebase';
import { type Report, runBatch, resumeBatch } from './batch/run-batch';
import { omitChanges } from './propose/plan-step';

/** A step without the fields that are to stay as others made them; undefined where nothing else is left of it. */
function without(fields: readonly FieldName[], step: PlanStep): PlanStep | undefined {
  const keptFields = omitChanges(step, fields);
  return keptFields.kind === 'update' && Object.keys(keptFields.changes).length === 0 && keptFields.resend !== true
    ? undefined
    : keptFields;
}

/** Tells nobody: a plan of one step is soon done. */
const ignoreProgress: Report = () => Promise.resolve();

/**
 * Carries out a plan of this person, each step alone with its integration. Taking the plan first is what makes a second click
 * harmless, on whichever server it arrives. One of several steps that was begun already is gone on with.
 *
 * @param keptFields fields that are to stay as others made them
 * @param report is told how far a plan of several steps has come
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
  const steps = taken.steps.reduce<PlanStep[]>((all, step) => {
    const kept = without(keptFields, step);
    return kept === undefined ? all : [...all, kept];
  }, []);
  const [step] = steps;
  if (step === undefined) return { kind: 'all-kept-theirs' };
  const plan: Plan = { ...taken, steps };
  // Of many, the last one alone is still taken back with them.
  if (steps.length > 1 || plan.batch !== undefined) return runBatch(ports, plan, report);
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
