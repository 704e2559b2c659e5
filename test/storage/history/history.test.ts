import { beforeEach, describe, expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../../src/domain/history/history-entry';
import { type History, type HistoryLimits, createHistory } from '../../../src/storage/history/history';
import { fakeMutex } from '../../support/fakes/fake-mutex';
import { fakePersistence } from '../../support/fakes/fake-persistence';
import { historyEntry } from '../../support/history-entry';

let now: number;
let limits: HistoryLimits;
let store: ReturnType<typeof fakePersistence>;
let reads: number[];
let history: History;

/** A history over a store that counts the records of each read. */
beforeEach(() => {
  now = 1_000;
  limits = { entries: 1_000_000, maxAgeMs: 1_000_000_000 };
  store = fakePersistence();
  reads = [];
  const { persistence } = store;
  const reader = {
    ...store.reader,
    readByAssociations: async (...given: Parameters<typeof store.reader.readByAssociations>) => {
      const found = await store.reader.readByAssociations(...given);
      reads.push(found.length);
      return found;
    },
  };
  history = createHistory({
    ...{ persistence, reader, withLock: fakeMutex(store) },
    limits: () => Promise.resolve(limits),
    now: () => now,
  });
});

/** Adds changes one millisecond apart, with ids from 1 on. */
async function add(count: number, overrides: Partial<HistoryEntry> = {}, from = 1): Promise<void> {
  for (let id = from; id < from + count; id += 1) {
    now += 1;
    await history.add(historyEntry({ id: String(id), at: now, ...overrides }));
  }
}

const idsOn = async (page: number, integrationId?: string): Promise<string[]> =>
  (await history.page(integrationId, page)).entries.map(({ id }) => id);

/** The ids from one number down to another. */
const idsDownTo = (from: number, to: number): string[] =>
  Array.from({ length: from - to + 1 }, (_, index) => String(from - index));

/** The ids of all entries of an integration. */
async function kept(integrationId?: string): Promise<string[]> {
  const { pages } = await history.page(integrationId, 1);
  const all: string[] = [];
  for (let page = 1; page <= pages; page += 1) all.push(...(await idsOn(page, integrationId)));
  return all;
}

describe('pages', () => {
  test.each([0, 1, 10])('%i changes are on one page', async (count) => {
    await add(count);
    expect(await history.page('out1', 1)).toMatchObject({ pages: 1 });
    expect(await idsOn(1, 'out1')).toEqual(idsDownTo(count, 1));
  });

  test('show the newest first, the unfinished page together with the one before', async () => {
    await add(23);
    expect([await idsOn(1, 'out1'), await idsOn(2, 'out1'), await idsOn(3, 'out1')]).toEqual([
      idsDownTo(23, 11),
      idsDownTo(10, 1),
      [],
    ]);
    expect(await history.page('out1', 1)).toMatchObject({ pages: 2 });
  });

  test('of one integration have only its changes, and those of all integrations have both', async () => {
    await add(2);
    await add(1, { integrationId: 'in1', type: 'webhook-incoming' }, 3);
    expect([await idsOn(1, 'out1'), await idsOn(1, 'in1'), await idsOn(1)]).toEqual([
      ['2', '1'],
      ['3'],
      idsDownTo(3, 1),
    ]);
  });

  test('with damaged entries show the rest', async () => {
    await add(3);
    for (const record of store.records) if (JSON.stringify(record.data).includes('"id":"2"')) record.data = { id: '2' };
    expect(await idsOn(1, 'out1')).toEqual(['3', '1']);
    expect(await history.load('2')).toBeUndefined();
  });
});

test('of 10,000 changes take no more than two pages of the store to read or to extend', async () => {
  await add(10_000);
  const countReads = async (work: () => Promise<unknown>): Promise<number> => {
    reads.length = 0;
    await work();
    return reads.reduce((sum, count) => sum + count, 0);
  };
  // Besides the entries, one record is read: the head of the list.
  expect(await countReads(() => history.page('out1', 1))).toBeLessThanOrEqual(21);
  expect(await countReads(() => history.page('out1', 500))).toBeLessThanOrEqual(11);
  expect(await countReads(() => history.page(undefined, 1))).toBeLessThanOrEqual(21);
  expect(await countReads(() => add(1, {}, 10_001))).toBeLessThanOrEqual(30);
  expect((await history.page('out1', 1)).pages).toBe(1_000);
});

describe('an entry', () => {
  test('is found by its id, on any page', async () => {
    await add(25);
    expect(await history.load('3')).toMatchObject({ id: '3', at: 1_003 });
    expect(await history.load('26')).toBeUndefined();
  });

  test('is replaced in place once its outcome is known', async () => {
    await add(12, { outcome: 'unknown' });
    await history.finish(historyEntry({ id: '3', at: 1_003, outcome: 'applied', after: { alias: 'y' } }));
    expect(await history.load('3')).toMatchObject({ outcome: 'applied', after: { alias: 'y' } });
    expect(await kept('out1')).toEqual(idsDownTo(12, 1));
  });

  test('that was never added is not added when it is finished', async () => {
    await history.finish(historyEntry());
    expect(await kept()).toEqual([]);
  });
});

describe('limits', () => {
  test('keep a number of changes of each integration, and drop whole pages', async () => {
    limits = { ...limits, entries: 30 };
    await add(40);
    expect(await kept('out1')).toEqual(idsDownTo(40, 11));
    await add(1, {}, 41);
    expect(await kept('out1')).toEqual(idsDownTo(41, 21));
    expect(await history.load('11')).toBeUndefined();
    expect(await kept()).toEqual(idsDownTo(41, 21));
  });

  test('of one integration drop nothing of another', async () => {
    limits = { ...limits, entries: 10 };
    await add(5, { integrationId: 'in1' }, 101);
    await add(50);
    expect(await kept('in1')).toEqual(idsDownTo(105, 101));
  });

  test('drop entries older than maxAgeMs, once their whole page is', async () => {
    await add(20);
    limits = { ...limits, maxAgeMs: 500 };
    now += 495;
    // By then the newest entry of the first page is 506 ms old, and that of the second 496 ms.
    await add(1, {}, 21);
    expect(await kept('out1')).toEqual(idsDownTo(21, 11));
  });

  test('of maxAgeMs apply to the list of all too, and drop pages that became empty', async () => {
    await add(15);
    limits = { ...limits, maxAgeMs: 500 };
    now += 10_000;
    await add(15, { integrationId: 'in1' }, 16);
    await add(10, {}, 31);
    expect(await kept()).toEqual(idsDownTo(40, 11));
    expect(await kept('out1')).toEqual([...idsDownTo(40, 31), ...idsDownTo(15, 11)]);
    expect((await history.page('out1', 1)).pages).toBe(1);
  });
});

describe('the last seen version', () => {
  const version = {
    updatedAt: '2024-01-01T00:00:00.000Z',
    actor: 'jim',
    type: 'webhook-outgoing',
    values: { alias: 'x' },
  } as const;

  test('is undefined at first', async () => {
    expect(await history.lastSeenVersion('out1')).toBeUndefined();
  });

  test('is the last one saved for each integration', async () => {
    await history.saveLastSeen('out1', version);
    await history.saveLastSeen('out1', { ...version, actor: 'joe' });
    expect(await history.lastSeenVersion('out1')).toEqual({ ...version, actor: 'joe' });
    expect(await history.lastSeenVersion('in1')).toBeUndefined();
    expect(store.records).toHaveLength(1);
  });
});

test('removals are found by name, in any case, the newest first, with any outcome', async () => {
  const long = 'x'.repeat(150);
  await add(1, { kind: 'removed', name: 'Guggy' });
  await add(1, { kind: 'removed', name: 'GUGGY', integrationId: 'other' }, 2);
  await add(1, { name: 'Guggy' }, 3);
  await add(1, { kind: 'removed', name: long }, 4);
  await add(1, { kind: 'removed', name: `${long}y` }, 5);
  const [latest] = await history.removals('guggy');
  if (latest === undefined) throw new Error('none');
  await history.finish({ ...latest, restoredAs: 'again' });
  expect(await history.removals('guGGy')).toMatchObject([{ id: '2', restoredAs: 'again' }, { id: '1' }]);
  expect((await history.removals(long)).map(({ id }) => id)).toEqual(['4']);
  expect(await history.removals('Gugg')).toEqual([]);
});
