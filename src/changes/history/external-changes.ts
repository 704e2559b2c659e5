import { decryptSecrets } from '../../domain/change/secrets';
import { takeSnapshot } from '../../domain/change/snapshot';
import { LockTimeoutError } from '../../domain/errors';
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
  const known = await ports.history.known(id);
  // One that is newer than what was read has been recorded by somebody else.
  if (known?.type === type && known.updatedAt >= updatedAt) return known;
  const vault = await ports.vault();
  const seen = takeSnapshot(integration, vault);
  const before = known?.type === type ? known.values : seen.values;
  // What was sealed with a former token of the app cannot be compared.
  const { lost } = decryptSecrets(type, before, vault);
  const sides = diffValues(type, omitFields(before, lost), omitFields(seen.values, lost));
  const isChanged = diffOf({ type, ...sides }).length > 0;
  const own = isChanged ? await unfinished(ports, { ...seen, by: undefined }, id) : undefined;
  if (own !== undefined) await ports.history.finish({ ...own, ...sides, outcome: 'applied' });
  else if (isChanged) {
    const at = Date.parse(updatedAt);
    await ports.history.add({
      ...{
        id: newEntryId(ports),
        integrationId: id,
        type,
        name: nameOf(integration),
        who: updatedBy,
        outcome: 'outside',
      },
      ...{ at: Number.isNaN(at) ? ports.now() : at, why: undefined, undoes: undefined },
      ...sides,
    });
  }
  const now = { ...seen, by: own === undefined ? updatedBy : own.who };
  await ports.history.know(id, now);
  return now;
}

/** As above, for somebody who only looks. Gives who made the version that was read, where that is known. */
export async function detectExternalChange(ports: ChangePorts, integration: Integration): Promise<string | undefined> {
  const { id, updatedAt, updatedBy } = integration;
  let known = await ports.history.known(id);
  if (known === undefined || known.updatedAt < updatedAt) {
    try {
      known = await ports.alone(`integration/${id}`, () => recordExternalChange(ports, integration), patience);
    } catch (error) {
      // It is noticed the next time.
      if (!(error instanceof LockTimeoutError)) throw error;
    }
  }
  return known?.updatedAt === updatedAt ? known.by : updatedBy;
}
