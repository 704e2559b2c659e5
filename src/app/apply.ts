import { demand } from '../domain/authority';
import { differences } from '../domain/difference';
import type { TypedValue } from '../domain/field-value';
import { fieldNames, type FieldName } from '../domain/field-name';
import type { FieldValues, Integration } from '../domain/integration';
import type { TypedChanges } from '../domain/parse-changes';
import type { Plan, PlanStep } from '../domain/plan';
import type { Outcome, StepResult } from '../domain/proposal';
import { requestBody } from '../domain/request-body';
import { seenVersion } from '../domain/seen-version';
import { verify } from '../domain/verify';
import { RefusedError } from '../rocketchat/errors';
import type { ChangePorts } from './change-ports';
import { propose } from './propose';

function typedAgain(changes: FieldValues): TypedChanges {
  const typed: Partial<Record<FieldName, TypedValue>> = {};
  for (const name of fieldNames) {
    const value = changes[name];
    if (value !== undefined) typed[name] = value ?? '';
  }
  return typed;
}

/** The step that came too late, and those behind it, made anew from what is stored now. */
async function rebase(ports: ChangePorts, plan: Plan, index: number, integration: Integration): Promise<StepResult> {
  const requests = plan.steps
    .slice(index)
    .map(({ integrationId, changes }) => ({ integrationId, typed: typedAgain(changes) }));
  const seen = plan.steps[index]?.seen.values ?? {};
  const meanwhile = differences(integration.type, seen, seenVersion(integration).values);
  return { kind: 'stale', integration, meanwhile, proposal: await propose(ports, requests, plan.why) };
}

function applied(before: Integration, step: PlanStep, stored: Integration): StepResult {
  return {
    kind: 'applied',
    integration: stored,
    differences: differences(before.type, before.values, stored.values),
    deviations: verify(before, step.changes, stored),
    scriptError: stored.values.scriptEnabled === true ? stored.scriptError : undefined,
  };
}

/** No answer is not a failure: what is stored tells whether the change arrived. */
async function readBack(ports: ChangePorts, before: Integration, step: PlanStep, why: string): Promise<StepResult> {
  const stored = await ports.api.get(step.integrationId).catch(() => undefined);
  if (stored === undefined) return { kind: 'unknown', integration: before, why };
  if (stored.updatedAt === before.updatedAt) return { kind: 'not-applied', integration: stored, why };
  return verify(before, step.changes, stored).length === 0
    ? applied(before, step, stored)
    : { kind: 'unknown', integration: stored, why };
}

async function applyStep(ports: ChangePorts, plan: Plan, step: PlanStep, index: number): Promise<StepResult> {
  const [authority, before] = await Promise.all([ports.authority(), ports.api.get(step.integrationId)]);
  demand(authority, step.seen.type);
  if (before?.type !== step.seen.type) return { kind: 'gone' };
  if (before.updatedAt !== step.seen.updatedAt) return rebase(ports, plan, index, before);
  try {
    return applied(before, step, await ports.api.update(requestBody(before, step.changes)));
  } catch (error) {
    const why = ports.explain(error);
    if (why === undefined) throw error;
    if (error instanceof RefusedError && error.status < 500) return { kind: 'refused', integration: before, why };
    return readBack(ports, before, step, why);
  }
}

/** What can be tried again is kept: the steps from the one that failed on. */
async function keepRest(ports: ChangePorts, plan: Plan, done: number): Promise<void> {
  await ports.plans.save(ports.personId, { ...plan, steps: plan.steps.slice(done) });
}

/**
 * Carries out a plan of this person: reads again, stops if somebody changed the integration since, sends the complete body,
 * compares what was stored. Taking the plan first is what makes a second click harmless.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent; the plan is kept then
 */
export async function apply(ports: ChangePorts, planId: string): Promise<Outcome> {
  const plan = await ports.plans.take(ports.personId, planId);
  if (plan === undefined) return { kind: 'no-plan' };
  const results: StepResult[] = [];
  for (const [index, step] of plan.steps.entries()) {
    let result: StepResult;
    try {
      result = await applyStep(ports, plan, step, index);
    } catch (error) {
      await keepRest(ports, plan, results.length);
      const why = ports.explain(error);
      // What has been applied before must be told, whatever comes after it.
      if (results.length === 0 || why === undefined) throw error;
      result = { kind: 'stopped', why };
    }
    results.push(result);
    if (result.kind === 'applied') continue;
    if (result.kind === 'refused' || result.kind === 'not-applied') await keepRest(ports, plan, results.length - 1);
    break;
  }
  return { kind: 'tried', results, notTried: plan.steps.length - results.length };
}
