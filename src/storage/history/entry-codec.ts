import type { HistoryEntry, VersionSnapshot } from '../../domain/history/history-entry';
import type { Json } from '../../lib/json';
import { readEntry, readVersion } from '../schemas';
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

/** None where it is damaged. */
export function decodeEntry(stored: unknown): StoredEntry[] {
  const read = readEntry(stored);
  if (read === undefined) return [];
  const { own, all, order, ...kept } = read;
  const entry: HistoryEntry = {
    ...kept,
    name: kept.name ?? kept.integrationId,
    before: decompressValues(kept.before),
    after: decompressValues(kept.after),
  };
  return [{ entry, own, all, order }];
}

export function encodeEntry({ entry, ...place }: StoredEntry): Json {
  return { ...entry, ...place, before: compressValues(entry.before), after: compressValues(entry.after) };
}

export function decodeVersion(stored: unknown): VersionSnapshot | undefined {
  const read = readVersion(stored);
  return read === undefined ? undefined : { ...read, values: decompressValues(read.values) };
}

export function encodeVersion(known: VersionSnapshot): Json {
  return { ...known, values: compressValues(known.values) };
}
