import { isIntegrationType } from '../../domain/fields/integration-type';
import { type HistoryEntry, type VersionSnapshot, entryKinds, entryOutcomes } from '../../domain/history/history-entry';
import { type Json, isJsonObject, isText } from '../../lib/json';
import { compressValues, decompressValues } from './compressed-values';

/** An entry as it is stored, with where it stands. */
export interface StoredEntry {
  readonly entry: HistoryEntry;
  /** Its page in the list of its integration, and in that of all. */
  readonly own: number;
  readonly all: number;
  /** Grows within a page. */
  readonly order: number;
}

function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

/** None where it is damaged. */
export function decodeEntry(stored: unknown): StoredEntry[] {
  if (!isJsonObject(stored)) return [];
  const { id, integrationId, type, at, own, all, order } = stored;
  const outcome = entryOutcomes.find((known) => known === stored.outcome);
  if (!isText(id) || !isText(integrationId) || !isIntegrationType(type) || outcome === undefined) return [];
  if (typeof at !== 'number' || typeof own !== 'number' || typeof all !== 'number' || typeof order !== 'number')
    return [];
  const entry: HistoryEntry = {
    id,
    kind: entryKinds.find((known) => known === stored.kind),
    integrationId,
    type,
    at,
    outcome,
    name: textOf(stored.name) ?? integrationId,
    actor: textOf(stored.actor),
    reason: textOf(stored.reason),
    batch: textOf(stored.batch),
    reverts: textOf(stored.reverts),
    restoredAs: textOf(stored.restoredAs),
    before: decompressValues(stored.before),
    after: decompressValues(stored.after),
  };
  return [{ entry, own, all, order }];
}

export function encodeEntry({ entry, ...place }: StoredEntry): Json {
  return { ...entry, ...place, before: compressValues(entry.before), after: compressValues(entry.after) };
}

export function decodeVersion(stored: unknown): VersionSnapshot | undefined {
  if (!isJsonObject(stored) || !isText(stored.updatedAt) || !isIntegrationType(stored.type)) return undefined;
  const { updatedAt, type } = stored;
  return { updatedAt, type, actor: textOf(stored.actor), values: decompressValues(stored.values) };
}

export function encodeVersion(known: VersionSnapshot): Json {
  return { ...known, values: compressValues(known.values) };
}
