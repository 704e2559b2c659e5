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

/** Milliseconds; who only looks does not wait for who changes. */
const patience = 1_500;

/** An entry of the app's own whose end nobody saw, and which is what was stored. */
async function unfinished(
  ports: ChangePorts,
  now: VersionSnapshot,
  integrationId: string,
): Promise<HistoryEntry | undefined> {
  const [latest] = (await ports.history.page(integrationId, 1)).entries;
  if (latest?.outcome !== 'unknown') return undefined;
  const { after } = latest;
  // Sent again as it was stored, it is not what differs now.
  if (Object.keys(after).length === 0) return undefined;
  const isStored = fieldNames.every((name) => after[name] === undefined || isEquivalent(after[name], now.values[name]));
  return isStored ? latest : undefined;
}

/**
 * Keeps in the history what was changed without the app since it last looked. Only whoever is alone with the integration
 * may call this.
 */
export async function recordExternalChange(ports: ChangePorts, integration: Integration): Promise<VersionSnapshot> {
  const { id, type, updatedAt, updatedBy } = integration;
  const lastSeen = await ports.history.lastSeenVersion(id);
  // One that is newer than what was read has been recorded by somebody else.
  if (lastSeen?.type === type && lastSeen.updatedAt >= updatedAt) return lastSeen;
  const vault = await ports.vault();
  const baseVersion = takeSnapshot(integration, vault);
  const before = lastSeen?.type === type ? lastSeen.values : baseVersion.values;
  // What was sealed with a former token of the app cannot be compared.
  const { undecryptable } = decryptSecrets(type, before, vault);
  const sides = diffValues(type, omitFields(before, undecryptable), omitFields(baseVersion.values, undecryptable));
  const isChanged = diffOf({ type, ...sides }).length > 0;
  const own = isChanged ? await unfinished(ports, { ...baseVersion, actor: undefined }, id) : undefined;
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

/** As above, for somebody who only looks. Gives who made the version that was read, where that is known. */
export async function detectExternalChange(ports: ChangePorts, integration: Integration): Promise<string | undefined> {
  const { id, updatedAt, updatedBy } = integration;
  let lastSeen = await ports.history.lastSeenVersion(id);
  if (lastSeen === undefined || lastSeen.updatedAt < updatedAt) {
    try {
      lastSeen = await ports.withLock(`integration/${id}`, () => recordExternalChange(ports, integration), patience);
    } catch (error) {
      // It is noticed the next time.
      if (failureOf(error)?.code !== 'lock-timeout') throw error;
    }
  }
  return lastSeen?.updatedAt === updatedAt ? lastSeen.actor : updatedBy;
}
