import { decryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import { failureOf } from '../../domain/errors';
import { diffValues } from '../../domain/fields/diff';
import { fieldNames } from '../../domain/fields/field-name';
import { isEquivalent } from '../../domain/fields/field-value';
import { omitFields } from '../../domain/fields/field-values';
import { type HistoryEntry, type VersionSnapshot, diffOf } from '../../domain/history/history-entry';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { newEntryId } from './record-change';

/** Milliseconds; short, because reading should not wait for somebody's change. */
const acquireTimeoutMs = 1_500;

/** Returns the app's latest entry, if its outcome is unknown and its values are those that are stored now. */
async function unfinishedEntry(
  ports: ChangePorts,
  now: VersionSnapshot,
  integrationId: string,
): Promise<HistoryEntry | undefined> {
  const [latest] = (await ports.history.page(integrationId, 1)).entries;
  if (latest?.outcome !== 'unknown') return undefined;
  const { after } = latest;
  // An entry without changes, of an integration that was sent again as it was, does not explain what differs now.
  if (Object.keys(after).length === 0) return undefined;
  const isStored = fieldNames.every((name) => after[name] === undefined || isEquivalent(after[name], now.values[name]));
  return isStored ? latest : undefined;
}

/** Records in the history what was changed without the app since it last read the integration. The caller holds its lock. */
export async function recordExternalChange(ports: ChangePorts, integration: Integration): Promise<VersionSnapshot> {
  const { id, type, updatedAt, updatedBy } = integration;
  const lastSeen = await ports.history.lastSeenVersion(id);
  // A newer version than the one that was read has been recorded by somebody else.
  if (lastSeen?.type === type && lastSeen.updatedAt >= updatedAt) return lastSeen;
  const vault = await ports.vault();
  const baseVersion = takeSnapshot(integration, vault);
  const before = lastSeen?.type === type ? lastSeen.values : baseVersion.values;
  // What was encrypted with a former token of the app cannot be compared.
  const { undecryptable } = decryptSecrets(type, before, vault);
  const sides = diffValues(type, omitFields(before, undecryptable), omitFields(baseVersion.values, undecryptable));
  const isChanged = diffOf({ type, ...sides }).length > 0;
  const own = isChanged ? await unfinishedEntry(ports, { ...baseVersion, actor: undefined }, id) : undefined;
  if (own !== undefined) await ports.history.finish({ ...own, ...sides, outcome: 'applied' });
  else if (isChanged) {
    const at = Date.parse(updatedAt);
    await ports.history.add({
      ...{ id: newEntryId(ports), integrationId: id, type, name: nameOf(integration) },
      ...{ actor: updatedBy, outcome: 'external', reason: undefined, reverts: undefined },
      at: Number.isNaN(at) ? ports.now() : at,
      ...sides,
    });
  }
  const now = { ...baseVersion, actor: own === undefined ? updatedBy : own.actor };
  await ports.history.saveLastSeen(id, now);
  return now;
}

/** Records an external change under the lock of the integration. Returns who made the version that was read, where it is known. */
export async function detectExternalChange(ports: ChangePorts, integration: Integration): Promise<string | undefined> {
  const { id, updatedAt, updatedBy } = integration;
  let lastSeen = await ports.history.lastSeenVersion(id);
  if (lastSeen === undefined || lastSeen.updatedAt < updatedAt) {
    try {
      lastSeen = await ports.withLock(
        `integration/${id}`,
        () => recordExternalChange(ports, integration),
        acquireTimeoutMs,
      );
    } catch (error) {
      // It is noticed the next time.
      if (failureOf(error)?.code !== 'lock-timeout') throw error;
    }
  }
  return lastSeen?.updatedAt === updatedAt ? lastSeen.actor : updatedBy;
}
