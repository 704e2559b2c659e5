import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { HistoryEntry, HistoryPage, VersionSnapshot } from '../../domain/history/history-entry';
import { association } from '../association';
import type { Mutex } from '../mutex';
import { type StoredEntry, decodeEntry, decodeVersion, encodeEntry, encodeVersion } from './entry-codec';
import { type PageSpan, createPagedList, pageSize } from './paged-list';

/** How much of the history is kept. */
export interface HistoryLimits {
  /** The most entries of one integration. */
  readonly entries: number;
  readonly maxAgeMs: number;
}

/** The changes of integrations. The caller of `add` holds the lock of the integration. */
export interface History {
  add(entry: HistoryEntry): Promise<void>;
  /** Replaces an entry that was added, when its outcome is known. */
  finish(entry: HistoryEntry): Promise<void>;
  /** Does the same for a creation, whose entry was added before the server gave it an id. The caller holds the lock for creations. */
  finishNew(entry: HistoryEntry): Promise<void>;
  load(id: string): Promise<HistoryEntry | undefined>;
  /** Returns the entries of one batch, in no order. */
  batch(id: string): Promise<HistoryEntry[]>;
  /** Returns the removals of integrations that had this name, in any case, newest first. */
  removals(name: string): Promise<HistoryEntry[]>;
  /**
   * Returns one page, newest first.
   *
   * @param integrationId undefined for the changes of all integrations
   * @param page 1 for the newest
   */
  page(integrationId: string | undefined, page: number): Promise<HistoryPage>;
  lastSeenVersion(integrationId: string): Promise<VersionSnapshot | undefined>;
  saveLastSeen(integrationId: string, version: VersionSnapshot): Promise<void>;
}

const everything = '*';

/** A name can be of any length. Entries whose names begin alike are told apart by their full names. */
const maxNameLength = 100;

export interface HistoryParts {
  readonly persistence: IPersistence;
  readonly reader: IPersistenceRead;
  readonly withLock: Mutex;
  limits(): Promise<HistoryLimits>;
  /** Milliseconds since 1970. */
  now(): number;
}

export function createHistory(parts: HistoryParts): History {
  const { persistence, reader, withLock } = parts;
  const lists = createPagedList(persistence, reader);
  const pageOf = (list: string, page: number) => association(`history/${list}/${page}`);
  const entryOf = (id: string) => association(`history-entry/${id}`);
  const batchOf = (id: string) => association(`history-batch/${id}`);
  const removalsOf = (name: string) => association(`history-removed/${name.toLowerCase().slice(0, maxNameLength)}`);
  const lastSeenOf = (integrationId: string) => [association(`known/${integrationId}`)];
  const associationsOf = ({ entry, own, all }: StoredEntry) => [
    pageOf(entry.integrationId, own),
    pageOf(everything, all),
    entryOf(entry.id),
    ...(entry.batchId === undefined ? [] : [batchOf(entry.batchId)]),
    ...(entry.kind === 'removed' ? [removalsOf(entry.name)] : []),
  ];

  const readStored = async (key: ReturnType<typeof association>): Promise<StoredEntry[]> => {
    const stored: unknown[] = await reader.readByAssociations([key]);
    return stored.flatMap(decodeEntry);
  };
  const readNewestFirst = async (key: ReturnType<typeof association>): Promise<StoredEntry[]> =>
    (await readStored(key)).reverse().sort((a, b) => b.order - a.order);
  const readPage = (list: string, page: number): Promise<StoredEntry[]> => readNewestFirst(pageOf(list, page));

  /** Drops the first page of a list where there are too many entries, or where even its newest is too old. */
  const dropFirst = async (list: string, { first, last }: PageSpan): Promise<boolean> => {
    const { entries, maxAgeMs } = await parts.limits();
    const isTooMuch = list !== everything && (last - first) * pageSize >= entries;
    const newest = isTooMuch ? undefined : (await readPage(list, first))[0];
    if (!isTooMuch && newest !== undefined && parts.now() - newest.entry.at <= maxAgeMs) return false;
    await persistence.removeByAssociations([pageOf(list, first)]);
    return true;
  };

  const nextPageOfAll = () => withLock('history', () => lists.nextPage(everything, dropFirst));
  const write = (stored: StoredEntry) =>
    persistence.updateByAssociations(associationsOf(stored), encodeEntry(stored), true);

  return {
    async add(entry) {
      const own = await lists.nextPage(entry.integrationId, dropFirst);
      await write({ entry, own, all: await nextPageOfAll(), order: entry.at });
    },
    async finishNew(entry) {
      const [former] = await readStored(entryOf(entry.id));
      const own = await lists.nextPage(entry.integrationId, dropFirst);
      const all = former?.all ?? (await nextPageOfAll());
      // There must be only one entry with this id, so the former is removed first.
      await persistence.removeByAssociations([entryOf(entry.id)]);
      await write({ entry, own, all, order: former?.order ?? entry.at });
    },
    async finish(entry) {
      const [stored] = await readStored(entryOf(entry.id));
      if (stored === undefined) return;
      await persistence.updateByAssociations(associationsOf(stored), encodeEntry({ ...stored, entry }), false);
    },
    async removals(name) {
      const wanted = name.toLowerCase();
      const stored = await readNewestFirst(removalsOf(name));
      return stored.map(({ entry }) => entry).filter((entry) => entry.name.toLowerCase() === wanted);
    },
    batch: async (id) => (await readStored(batchOf(id))).map(({ entry }) => entry),
    load: async (id) => (await readStored(entryOf(id)))[0]?.entry,
    async page(integrationId, page) {
      const list = integrationId ?? everything;
      const { first, last } = await lists.span(list);
      // The last page is seldom full, so it is shown together with the one before.
      const pages = (page === 1 ? [last, last - 1] : [last - page]).filter((number) => number >= first);
      const stored = await Promise.all(pages.map((number) => readPage(list, number)));
      return { entries: stored.flat().map(({ entry }) => entry), pages: Math.max(1, last - first) };
    },
    lastSeenVersion: async (integrationId) => {
      const stored: unknown[] = await reader.readByAssociations(lastSeenOf(integrationId));
      return decodeVersion(stored[0]);
    },
    async saveLastSeen(integrationId, version) {
      await persistence.updateByAssociations(lastSeenOf(integrationId), encodeVersion(version), true);
    },
  };
}
