import type { Snapshot } from '../domain/change/snapshot';
import { omitSecrets } from '../domain/fields/fields';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { HistoryEntry } from '../domain/history/history-entry';
import type { MissingPermissions } from '../domain/permissions';
import type { History } from '../storage/history/history';

/**
 * Returns the removals of integrations of these types that had this name, in any case, or this id, newest first.
 *
 * @param types those that the person may see
 */
export async function findRemovals(
  history: Pick<History, 'page' | 'removals'>,
  types: readonly IntegrationType[],
  reference: string,
): Promise<HistoryEntry[]> {
  const wanted = reference.trim();
  if (wanted === '') return [];
  const [byName, own] = await Promise.all([history.removals(wanted), history.page(wanted, 1)]);
  const byId = own.entries.filter(({ kind, integrationId }) => kind === 'removed' && integrationId === wanted);
  return [...byId, ...byName.filter(({ integrationId }) => integrationId !== wanted)].filter(
    ({ type, outcome }) => outcome === 'applied' && types.includes(type),
  );
}

/**
 * Returns what the history kept of a removed integration, without its secrets; undefined where the entry is no removal, is gone, or is
 * of a type that the person may not see.
 */
export async function loadRemoval(
  history: Pick<History, 'load'>,
  missingPermissions: MissingPermissions,
  id: string,
): Promise<Pick<Snapshot, 'type' | 'values'> | undefined> {
  const entry = await history.load(id);
  if (entry?.kind !== 'removed' || missingPermissions[entry.type].length > 0) return undefined;
  return { type: entry.type, values: omitSecrets(entry.before) };
}
