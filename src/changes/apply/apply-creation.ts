import type { AppliedChange, TriedStep } from '../../domain/change/outcome';
import type { CreateStep, Plan } from '../../domain/change/plan';
import { decryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import { verify } from '../../domain/change/verify';
import { diff, diffValues } from '../../domain/fields/diff';
import type { HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, scriptErrorOf } from '../../domain/integration/integration';
import { newIntegration } from '../../domain/integration/new-integration';
import { requirePermission } from '../../domain/permissions';
import { isText } from '../../lib/json';
import type { ChangePorts } from '../../ports/change-ports';
import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import { finishEntry, newHistoryEntry, mayStillArrive, readBackDelaysMs } from '../history/record-change';
import { recordRestoration, findRestored } from '../history/restoration';

interface Attempt {
  /** As it is to be, its secrets open. */
  readonly wanted: Integration;
  readonly entry: HistoryEntry;
  readonly generatedToken: boolean;
}

async function created(ports: ChangePorts, attempt: Attempt, stored: Integration): Promise<AppliedChange> {
  const { wanted, entry, generatedToken } = attempt;
  const { type, values } = wanted;
  const now = takeSnapshot(stored, await ports.vault());
  const finished: HistoryEntry = {
    ...entry,
    integrationId: stored.id,
    ...diffValues(type, {}, now.values),
    outcome: 'applied',
  };
  await ports.history.saveLastSeen(stored.id, { ...now, actor: entry.actor });
  await ports.history.finishNew(finished);
  await recordRestoration(ports, entry.reverts, stored.id);
  await ports.audit(finished);
  return {
    kind: 'applied',
    change: 'created',
    entryId: entry.id,
    integration: stored,
    diff: diff(type, {}, stored.values),
    deviations: verify(newIntegration(type, {}), values, stored),
    scriptError: scriptErrorOf(stored),
    ...(generatedToken && isText(values.token) ? { generatedToken: values.token } : {}),
    ...(type === 'webhook-incoming' ? { webhookUrl: await ports.webhookUrl(stored.id) } : {}),
  };
}

/** Milliseconds by which the clocks of a workspace's servers may differ. */
const clockTolerance = 5_000;

/** Those that this attempt may have created: just so, since it began, and not known to be from another one. */
async function candidates(ports: ChangePorts, { wanted, entry }: Attempt): Promise<Integration[]> {
  const alike = (await ports.api.list(entry.name)).filter(
    (found) =>
      found.type === wanted.type &&
      Date.parse(found.createdAt ?? '') >= entry.at - clockTolerance &&
      verify(newIntegration(wanted.type, {}), wanted.values, found).length === 0,
  );
  const lastSeen = await Promise.all(alike.map(({ id }) => ports.history.lastSeenVersion(id)));
  return alike.filter((_, index) => lastSeen[index] === undefined);
}

/** No answer is not a failure: one that is just so may be there. With several, or with doubt, nothing is claimed. */
async function readBack(ports: ChangePorts, attempt: Attempt, failure: Failure): Promise<TriedStep> {
  const { wanted, entry } = attempt;
  let found: readonly Integration[] | undefined;
  for (const pause of readBackDelaysMs) {
    await ports.sleep(pause);
    found = await candidates(ports, attempt).catch(() => found);
    const [only, other] = found ?? [];
    if (only !== undefined && other === undefined) return created(ports, attempt, only);
  }
  if (found?.length !== 0 || mayStillArrive(failure)) {
    await finishEntry(ports, entry);
    return { kind: 'unknown', integration: wanted, failure };
  }
  await finishEntry(ports, { ...entry, outcome: 'not-applied' });
  return { kind: 'not-applied', integration: wanted, failure };
}

/**
 * Creates an integration, compares what was stored, records it. Only whoever is alone creating any may call this.
 *
 * @throws NotPermittedError, and what the API throws before anything was sent
 */
export async function applyCreation(ports: ChangePorts, plan: Plan, step: CreateStep): Promise<TriedStep> {
  const [missingPermissions, vault] = await Promise.all([ports.missingPermissions(), ports.vault()]);
  const { type, changes, reverts } = step;
  requirePermission(missingPermissions, type);
  const there = await findRestored(ports, reverts);
  if (there !== undefined) return { kind: 'already', integration: there };
  const { values, undecryptable } = decryptSecrets(type, changes, vault);
  const wanted = newIntegration(type, values);
  if (undecryptable.length > 0) return { kind: 'secret-undecryptable', integration: wanted };
  const entry = newHistoryEntry(ports, wanted, { kind: 'created', from: {}, to: changes, plan, reverts });
  await ports.history.add(entry);
  const attempt: Attempt = { wanted, entry, generatedToken: step.generatedToken === true };
  try {
    return await created(ports, attempt, await ports.api.create(type, values));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    if (failure.code === 'api-error' && failure.status < 500) {
      await finishEntry(ports, { ...entry, outcome: 'refused' });
      return { kind: 'refused', integration: wanted, failure, mayRunNewScript: false, removal: reverts };
    }
    return readBack(ports, attempt, failure);
  }
}
