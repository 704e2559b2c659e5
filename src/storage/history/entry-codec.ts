import type { HistoryEntry, VersionSnapshot } from '../../domain/history/history-entry';
import type { Json } from '../../lib/json';
import { readEntry, readVersion } from '../schemas';
import { compressValues, decompressValues } from './compressed-values';

/** A stored entry and its position. */
export interface StoredEntry {
  readonly entry: HistoryEntry;
  /** Its page in the list of its integration. */
  readonly own: number;
  /** Its page in the list of all entries. */
  readonly all: number;
  /** Grows within a page. */
  readonly order: number;
}

/** Returns a stored entry; none where it is damaged. */
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

export function encodeEntry({ entry, ...position }: StoredEntry): Json {
  return { ...entry, ...position, before: compressValues(entry.before), after: compressValues(entry.after) };
}

export function decodeVersion(stored: unknown): VersionSnapshot | undefined {
  const read = readVersion(stored);
  return read === undefined ? undefined : { ...read, values: decompressValues(read.values) };
}

export function encodeVersion(version: VersionSnapshot): Json {
  return { ...version, values: compressValues(version.values) };
}
