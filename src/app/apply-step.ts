import { demand } from '../domain/authority';
import { differences } from '../domain/difference';
import type { HistoryEntry } from '../domain/history-entry';
import { nameOf, type FieldValues, type Integration } from '../domain/integration';
import type { Plan, PlanStep } from '../domain/plan';
import type { AppliedChange, StepResult } from '../domain/proposal';
import { requestBody } from '../domain/request-body';
import { seenVersion } from '../domain/seen-version';
import { sidesOf } from '../domain/sides-of';
import { openSecrets } from '../domain/vault';
import { verify } from '../domain/verify';
import { RefusedError, UnreachableError } from '../rocketchat/errors';
import type { ChangePorts } from './change-ports';
import { newEntryId } from './new-entry-id';
import { recordOutside } from './notice-outside';

/** Somebody changed the integration since the plan was made; nothing was sent. */
export interface Overtaken {
  readonly kind: 'overtaken';
  readonly integration: Integration;
  /** A username, where that is known. */
  readonly changedBy: string | undefined;
}

/** What is sent, with what is needed to say what became of it. */
interface Attempt {
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly entry: HistoryEntry;
}

/** Milliseconds between the looks at what an unanswered request has done. */
const looks = [150, 850, 2_000];

async function begin(ports: ChangePorts, plan: Plan, step: PlanStep, before: Integration): Promise<HistoryEntry> {
  const { type } = before;
  const seen = step.seen.values;
  const entry: HistoryEntry = {
    id: newEntryId(ports),
    integrationId: before.id,
    type,
    name: nameOf(before),
    at: ports.now(),
    who: ports.person.username,
    why: plan.why,
    // Until it is known: this server may stop at any moment.
    outcome: 'unknown',
    ...sidesOf(type, seen, { ...seen, ...step.changes }),
    undoes: step.undoes,
  };
  await ports.history.add(entry);
  return entry;
}

/** Keeps and tells what became of it. */
async function conclude(ports: ChangePorts, entry: HistoryEntry): Promise<void> {
  await ports.history.finish(entry);
  await ports.audit(entry);
}

async function applied(ports: ChangePorts, attempt: Attempt, stored: Integration): Promise<AppliedChange> {
  const { before, changes, entry } = attempt;
  const vault = await ports.vault();
  const now = seenVersion(stored, vault);
  const sides = sidesOf(before.type, seenVersion(before, vault).values, now.values);
  await ports.history.know(before.id, { ...now, by: entry.who });
  await conclude(ports, { ...entry, ...sides, outcome: 'applied' });
  return {
    kind: 'applied',
    entryId: entry.id,
    integration: stored,
    differences: differences(before.type, before.values, stored.values),
    deviations: verify(before, changes, stored),
    scriptError: stored.values.scriptEnabled === true ? stored.scriptError : undefined,
  };
}

/** No answer is not a failure: what is stored tells whether the change arrived, once the server has had time for it. */
async function readBack(
  ports: ChangePorts,
  attempt: Attempt,
  why: string,
  mayStillArrive: boolean,
): Promise<StepResult> {
  const { before, changes, entry } = attempt;
  let stored: Integration | undefined;
  for (const pause of looks) {
    await ports.sleep(pause);
    stored = (await ports.api.get(before.id).catch(() => undefined)) ?? stored;
    if (stored !== undefined && stored.updatedAt !== before.updatedAt) break;
  }
  if (stored !== undefined && stored.updatedAt !== before.updatedAt && verify(before, changes, stored).length === 0)
    return applied(ports, attempt, stored);
  if (stored?.updatedAt !== before.updatedAt || mayStillArrive) {
    await conclude(ports, entry);
    return { kind: 'unknown', integration: stored ?? before, why };
  }
  await conclude(ports, { ...entry, outcome: 'not-applied' });
  return { kind: 'not-applied', integration: stored, why };
}

async function send(ports: ChangePorts, attempt: Attempt): Promise<StepResult> {
  const { before, changes, entry } = attempt;
  try {
    return await applied(ports, attempt, await ports.api.update(requestBody(before, changes)));
  } catch (error) {
    const why = ports.explain(error);
    if (why === undefined) throw error;
    if (error instanceof RefusedError && error.status < 500) {
      await conclude(ports, { ...entry, outcome: 'refused' });
      const mayRunNewScript = before.type === 'webhook-incoming' && changes.script !== undefined;
      return { kind: 'refused', integration: before, why, mayRunNewScript };
    }
    return readBack(ports, attempt, why, error instanceof UnreachableError && error.reason === 'timeout');
  }
}

/**
 * Carries out one step of a plan: reads again, stops where somebody was faster, sends the complete body, compares what was
 * stored, records it. Only whoever is alone with the integration may call this.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyStep(ports: ChangePorts, plan: Plan, step: PlanStep): Promise<StepResult | Overtaken> {
  const [authority, before, vault] = await Promise.all([
    ports.authority(),
    ports.api.get(step.integrationId),
    ports.vault(),
  ]);
  demand(authority, step.seen.type);
  if (before?.type !== step.seen.type) return { kind: 'gone' };
  const known = await recordOutside(ports, before);
  const { values: changes, lost } = openSecrets(before.type, step.changes, vault);
  // Also where somebody was faster: on top of their change nothing would be left of the secret.
  if (lost.length > 0) return { kind: 'secret-lost', integration: before };
  if (before.updatedAt !== step.seen.updatedAt) {
    const changedBy = known.updatedAt === before.updatedAt ? known.by : before.updatedBy;
    return { kind: 'overtaken', integration: before, changedBy };
  }
  return send(ports, { before, changes, entry: await begin(ports, plan, step, before) });
}
