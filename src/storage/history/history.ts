import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { HistoryEntry, HistoryPage, VersionSnapshot } from '../../domain/history/history-entry';
import { association } from '../association';
import type { Mutex } from '../mutex';
import { type StoredEntry, decodeEntry, decodeVersion, encodeEntry, encodeVersion } from './entry-codec';
import { type PageSpan, createPagedList, pageSize } from './paged-list';

/** How much of the history is kept: of each integration so many changes, and none that is older. */
export interface HistoryLimits {
  readonly entries: number;
  /** In milliseconds. */
  readonly maxAgeMs: number;
}

/** What happened to integrations. Only whoever is alone with an integration adds to its history. */
export interface History {
  add(entry: HistoryEntry): Promise<void>;
  /** Replaces an entry that was added, once it is known what became of it. */
  finish(entry: HistoryEntry): Promise<void>;
  /** The same for one that was created, and was added before the server gave it an id. Only whoever is alone creating may call this. */
  finishNew(entry: HistoryEntry): Promise<void>;
  load(id: string): Promise<HistoryEntry | undefined>;
  /** The entries that one plan of several steps made, in no order. */
  batch(id: string): Promise<HistoryEntry[]>;
  /** The removals of integrations that had this name, any case, the newest first. */
  removals(name: string): Promise<HistoryEntry[]>;
  /**
   * @param integrationId undefined for those of all integrations
   * @param page 1 for the newest
   */
  page(integrationId: string | undefined, page: number): Promise<HistoryPage>;
  lastSeenVersion(integrationId: string): Promise<VersionSnapshot | undefined>;
  saveLastSeen(integrationId: string, version: VersionSnapshot): Promise<void>;
}

const everything = '*';

/** A name can be of any length; those that begin alike are told apart by the entries. */
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
  const knownOf = (integrationId: string) => [association(`known/${integrationId}`)];
  const associationsOf = ({ entry, own, all }: StoredEntry) => [
    pageOf(entry.integrationId, own),
    pageOf(everything, all),
    entryOf(entry.id),
    ...(entry.batch === undefined ? [] : [batchOf(entry.batch)]),
    ...(entry.kind === 'removed' ? [removalsOf(entry.name)] : []),
  ];

  const readPlaced = async (where: ReturnType<typeof association>): Promise<StoredEntry[]> => {
    const stored: unknown[] = await reader.readByAssociations([where]);
    return stored.reduce<StoredEntry[]>((all, one) => [...all, ...decodeEntry(one)], []);
  };
  const readNewestFirst = async (where: ReturnType<typeof association>): Promise<StoredEntry[]> =>
    (await readPlaced(where)).reverse().sort((one, other) => other.order - one.order);
  const readPage = (list: string, page: number): Promise<StoredEntry[]> => readNewestFirst(pageOf(list, page));

  /** Too many are kept, or the newest of the first page is too old. */
  const dropFirst = async (list: string, { first, last }: PageSpan): Promise<boolean> => {
    const { entries, maxAgeMs } = await parts.limits();
    const isTooMuch = list !== everything && (last - first) * pageSize >= entries;
    const newest = isTooMuch ? undefined : (await readPage(list, first))[0];
    if (!isTooMuch && newest !== undefined && parts.now() - newest.entry.at <= maxAgeMs) return false;
    await persistence.removeByAssociations([pageOf(list, first)]);
    return true;
  };

  const placeInAll = () => withLock('history', () => lists.place(everything, dropFirst));
  const write = (placed: StoredEntry) =>
    persistence.updateByAssociations(associationsOf(placed), encodeEntry(placed), true);

  return {
    async add(entry) {
      const own = await lists.place(entry.integrationId, dropFirst);
      await write({ entry, own, all: await placeInAll(), order: entry.at });
    },
    async finishNew(entry) {
      const [former] = await readPlaced(entryOf(entry.id));
      const own = await lists.place(entry.integrationId, dropFirst);
      const all = former?.all ?? (await placeInAll());
      // Found by its id it must be one, so the former goes first.
      await persistence.removeByAssociations([entryOf(entry.id)]);
      await write({ entry, own, all, order: former?.order ?? entry.at });
    },
    async finish(entry) {
      const [placed] = await readPlaced(entryOf(entry.id));
      if (placed === undefined) return;
      await persistence.updateByAssociations(associationsOf(placed), encodeEntry({ ...placed, entry }), false);
    },
    async removals(name) {
      const wanted = name.toLowerCase();
      const placed = await readNewestFirst(removalsOf(name));
      return placed.map(({ entry }) => entry).filter((entry) => entry.name.toLowerCase() === wanted);
    },
    batch: async (id) => (await readPlaced(batchOf(id))).map(({ entry }) => entry),
    load: async (id) => (await readPlaced(entryOf(id)))[0]?.entry,
    async page(integrationId, page) {
      const list = integrationId ?? everything;
      const { first, last } = await lists.span(list);
      // The last page is seldom full, so it is shown together with the one before.
      const wanted = (page === 1 ? [last, last - 1] : [last - page]).filter((one) => one >= first);
      const read = await Promise.all(wanted.map((one) => readPage(list, one)));
      return {
        entries: read.reduce<HistoryEntry[]>((all, placed) => [...all, ...placed.map(({ entry }) => entry)], []),
        pages: Math.max(1, last - first),
      };
    },
    lastSeenVersion: async (integrationId) => {
      const stored: unknown[] = await reader.readByAssociations(knownOf(integrationId));
      return decodeVersion(stored[0]);
    },
    async saveLastSeen(integrationId, version) {
      await persistence.updateByAssociations(knownOf(integrationId), encodeVersion(version), true);
    },
  };
}
