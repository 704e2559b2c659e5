import type { HistoryEntry } from '../domain/history-entry';
import type { IntegrationType } from '../domain/integration-type';
import type { History } from '../storage/history';

/**
 * The removals of integrations of these types that had this name, any case, or this id; the newest first.
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
