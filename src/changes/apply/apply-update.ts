import type { AppliedChange, TriedStep } from '../../domain/change/outcome';
import type { Plan, UpdateStep } from '../../domain/change/plan';
import { decryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import { verify } from '../../domain/change/verify';
import { diff, diffValues } from '../../domain/fields/diff';
import type { FieldValues } from '../../domain/fields/field-values';
import type { HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, scriptErrorOf } from '../../domain/integration/integration';
import { isText } from '../../lib/json';
import type { ChangePorts } from '../../ports/change-ports';
import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import { finishEntry, newHistoryEntry, mayStillArrive, readBackDelaysMs } from '../history/record-change';
import { type StaleVersion, readCurrent } from './read-current';

/** What is sent, with what is needed to say what became of it. */
interface Attempt {
  readonly before: Integration;
  readonly changes: FieldValues;
  readonly entry: HistoryEntry;
  readonly generatedToken: boolean;
}

async function applied(ports: ChangePorts, attempt: Attempt, stored: Integration): Promise<AppliedChange> {
  const { before, changes, entry, generatedToken } = attempt;
  const vault = await ports.vault();
  const now = takeSnapshot(stored, vault);
  const sides = diffValues(before.type, takeSnapshot(before, vault).values, now.values);
  await ports.history.saveLastSeen(before.id, { ...now, actor: entry.actor });
  await finishEntry(ports, { ...entry, ...sides, outcome: 'applied' });
  return {
    kind: 'applied',
    entryId: entry.id,
    integration: stored,
    diff: diff(before.type, before.values, stored.values),
    deviations: verify(before, changes, stored),
    scriptError: scriptErrorOf(stored),
    ...(generatedToken && isText(changes.token) ? { generatedToken: changes.token } : {}),
  };
}

/** No answer is not a failure: what is stored tells whether the change arrived, once the server has had time for it. */
async function readBack(ports: ChangePorts, attempt: Attempt, failure: Failure): Promise<TriedStep> {
  const { before, changes, entry } = attempt;
  let stored: Integration | undefined;
  for (const pause of readBackDelaysMs) {
    await ports.sleep(pause);
    stored = (await ports.api.get(before.id).catch(() => undefined)) ?? stored;
    if (stored !== undefined && stored.updatedAt !== before.updatedAt) break;
  }
  if (stored !== undefined && stored.updatedAt !== before.updatedAt && verify(before, changes, stored).length === 0)
    return applied(ports, attempt, stored);
  if (stored?.updatedAt !== before.updatedAt || mayStillArrive(failure)) {
    await finishEntry(ports, entry);
    return { kind: 'unknown', integration: stored ?? before, failure };
  }
  await finishEntry(ports, { ...entry, outcome: 'not-applied' });
  return { kind: 'not-applied', integration: stored, failure };
}

async function send(ports: ChangePorts, attempt: Attempt): Promise<TriedStep> {
  const { before, changes, entry } = attempt;
  try {
    return await applied(ports, attempt, await ports.api.update(before, changes));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    if (failure.code === 'api-error' && failure.status < 500) {
      await finishEntry(ports, { ...entry, outcome: 'refused' });
      const mayRunNewScript = before.type === 'webhook-incoming' && changes.script !== undefined;
      return { kind: 'refused', integration: before, failure, mayRunNewScript };
    }
    return readBack(ports, attempt, failure);
  }
}

/**
 * Changes an integration: reads again, stops where somebody was faster, sends the complete body, compares what was stored,
 * records it.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyUpdate(ports: ChangePorts, plan: Plan, step: UpdateStep): Promise<TriedStep | StaleVersion> {
  const [present, vault] = await Promise.all([readCurrent(ports, step.integrationId, step.baseVersion), ports.vault()]);
  if (present.kind === 'gone') return present;
  const { integration: before } = present;
  const { values: changes, undecryptable } = decryptSecrets(before.type, step.changes, vault);
  // Also where somebody was faster: on top of their change nothing would be left of the secret.
  if (undecryptable.length > 0) return { kind: 'secret-undecryptable', integration: before };
  if (present.kind === 'version-conflict') return present;
  const from = step.baseVersion.values;
  const deed = { from, to: { ...from, ...step.changes }, plan, reverts: step.reverts };
  const entry = newHistoryEntry(ports, before, deed);
  await ports.history.add(entry);
  return send(ports, { before, changes, entry, generatedToken: step.generatedToken === true });
}
