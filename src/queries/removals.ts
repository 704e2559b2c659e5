import type { Snapshot } from '../domain/change/snapshot';
import { omitFields } from '../domain/fields/field-values';
import { fieldsOf } from '../domain/fields/fields';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { HistoryEntry } from '../domain/history/history-entry';
import { type MissingPermissions, requirePermission } from '../domain/permissions';
import type { History } from '../storage/history/history';

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

/**
 * What a removal kept of its integration, without its secrets; undefined where it is none, or not kept any more.
 *
 * @throws NotPermittedError
 */
export async function loadRemoval(
  history: Pick<History, 'load'>,
  missingPermissions: MissingPermissions,
  id: string,
): Promise<Pick<Snapshot, 'type' | 'values'> | undefined> {
  const entry = await history.load(id);
  if (entry?.kind !== 'removed') return undefined;
  const { type, before } = entry;
  requirePermission(missingPermissions, type);
  const secrets = fieldsOf(type).filter(({ kind }) => kind.name === 'secret');
  return {
    type,
    values: omitFields(
      before,
      secrets.map(({ name }) => name),
    ),
  };
}
