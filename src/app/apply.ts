import { differences } from '../domain/difference';
import type { FieldName } from '../domain/field-name';
import type { Plan, PlanStep } from '../domain/plan';
import type { Outcome, StepResult } from '../domain/proposal';
import { seenVersion } from '../domain/seen-version';
import { openSecrets } from '../domain/vault';
import { withoutFields } from '../domain/without-fields';
import type { ChangePorts } from './change-ports';
import { applyStep, type Overtaken } from './apply-step';
import { propose } from './propose';

/** The step that came too late, and those behind it, made anew from what is stored now. */
async function rebase(ports: ChangePorts, steps: readonly PlanStep[], plan: Plan, by: Overtaken): Promise<StepResult> {
  const vault = await ports.vault();
  const { integration, changedBy } = by;
  const requests = steps.map(({ integrationId, changes, seen, resend = false }) => {
    return { integrationId, seen, resend, values: openSecrets(seen.type, changes, vault).values };
  });
  const seen = steps[0]?.seen.values ?? {};
  return {
    kind: 'stale',
    integration,
    changedBy,
    meanwhile: differences(integration.type, seen, seenVersion(integration, vault).values),
    proposal: await propose(ports, requests, { why: plan.why, undoes: steps[0]?.undoes }),
  };
}

const canBeTriedAgain: readonly StepResult['kind'][] = ['refused', 'not-applied', 'unknown'];

/** What can be tried again is kept: the steps from the one that failed on. */
async function keepRest(ports: ChangePorts, plan: Plan, done: number): Promise<void> {
  await ports.plans.save(ports.person.id, { ...plan, steps: plan.steps.slice(done) });
}

/** A step without the fields that are to stay as others made them; undefined where nothing else is left of it. */
function without(fields: readonly FieldName[], step: PlanStep): PlanStep | undefined {
  const changes = withoutFields(step.changes, fields);
  return Object.keys(changes).length === 0 && step.resend !== true ? undefined : { ...step, changes };
}

async function applyOne(ports: ChangePorts, plan: Plan, index: number): Promise<StepResult> {
  const step = plan.steps[index];
  if (step === undefined) return { kind: 'gone' };
  const result = await ports.alone(`integration/${step.integrationId}`, () => applyStep(ports, plan, step));
  return result.kind === 'overtaken' ? rebase(ports, plan.steps.slice(index), plan, result) : result;
}

/**
 * Carries out a plan of this person, step by step, each alone with its integration. Taking the plan first is what makes a second
 * click harmless, on whichever server it arrives.
 *
 * @param left fields that are to stay as others made them
 * @throws NotPermittedError, and what the API throws before anything was sent; the plan is kept then
 */
export async function apply(ports: ChangePorts, planId: string, left: readonly FieldName[] = []): Promise<Outcome> {
  const taken = await ports.plans.take(ports.person.id, planId);
  if (taken === undefined) return { kind: 'no-plan' };
  const steps = taken.steps.reduce<PlanStep[]>((all, step) => {
    const kept = without(left, step);
    return kept === undefined ? all : [...all, kept];
  }, []);
  if (steps.length === 0) return { kind: 'left' };
  const plan: Plan = { ...taken, steps };
  const results: StepResult[] = [];
  for (const index of plan.steps.keys()) {
    let result: StepResult;
    try {
      result = await applyOne(ports, plan, index);
    } catch (error) {
      await keepRest(ports, plan, results.length);
      const why = ports.explain(error);
      // What has been applied before must be told, whatever comes after it.
      if (results.length === 0 || why === undefined) throw error;
      result = { kind: 'stopped', why };
    }
    results.push(result);
    if (result.kind === 'applied') continue;
    // Where it is not known, trying again is safe: it is sent only to the version that it was made from.
    if (canBeTriedAgain.includes(result.kind)) await keepRest(ports, plan, results.length - 1);
    break;
  }
  return { kind: 'tried', results, notTried: plan.steps.length - results.length };
}
