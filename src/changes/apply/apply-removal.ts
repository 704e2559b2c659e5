import type { TriedStep } from '../../domain/change/outcome';
import type { Plan, RemoveStep } from '../../domain/change/plan';
import type { HistoryEntry } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import { finishEntry, newHistoryEntry, mayStillArrive, readBackDelaysMs } from '../history/record-change';
import { type StaleVersion, readCurrent } from './read-current';

/** Whether it is gone; undefined where it could not be read. */
async function isGone({ api }: ChangePorts, id: string): Promise<boolean | undefined> {
  return api.get(id).then(
    (found) => found === undefined,
    () => undefined,
  );
}

async function removed(ports: ChangePorts, integration: Integration, entry: HistoryEntry): Promise<TriedStep> {
  await finishEntry(ports, { ...entry, outcome: 'applied' });
  return {
    ...{ kind: 'applied', change: 'removed', entryId: entry.id, integration },
    ...{ diff: [], deviations: [], scriptError: undefined },
  };
}

/** What the server did tells whether it is there, however it answered. */
async function readBack(
  ports: ChangePorts,
  integration: Integration,
  entry: HistoryEntry,
  failure: Failure,
): Promise<TriedStep> {
  let gone: boolean | undefined;
  for (const pause of readBackDelaysMs) {
    await ports.sleep(pause);
    gone = (await isGone(ports, integration.id)) ?? gone;
    if (gone === true) return removed(ports, integration, entry);
  }
  if (gone === undefined || mayStillArrive(failure)) {
    await finishEntry(ports, entry);
    return { kind: 'unknown', integration, failure };
  }
  await finishEntry(ports, { ...entry, outcome: 'not-applied' });
  return { kind: 'not-applied', integration, failure };
}

/**
 * Removes an integration, and keeps in the history all that is needed to create it again. It is read first, also because the
 * server would remove one of the other type too (docs/rocketchat/rest-api.md K.6).
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyRemoval(
  ports: ChangePorts,
  plan: Plan,
  step: RemoveStep,
): Promise<TriedStep | StaleVersion> {
  const present = await readCurrent(ports, step.integrationId, step.baseVersion);
  if (present.kind !== 'present') return present;
  const { integration } = present;
  const deed = { kind: 'removed', from: step.baseVersion.values, to: {}, plan, reverts: step.reverts } as const;
  const entry = newHistoryEntry(ports, integration, deed);
  await ports.history.add(entry);
  try {
    await ports.api.remove(integration.type, integration.id);
    return await removed(ports, integration, entry);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    if (failure.code === 'api-error' && failure.status < 500) {
      await finishEntry(ports, { ...entry, outcome: 'refused' });
      return { kind: 'refused', integration, failure, mayRunNewScript: false };
    }
    return readBack(ports, integration, entry, failure);
  }
}
