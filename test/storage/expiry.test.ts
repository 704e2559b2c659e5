import { beforeEach, expect, test } from '@jest/globals';
import type { IPersistence } from '@rocket.chat/apps-engine/definition/accessors';
import { sessionRecords } from '../../src/storage/form-sessions';
import { expirySpanMs, removeExpired } from '../../src/storage/expiry';
import { createMutex } from '../../src/storage/mutex';
import { batchRecords, planRecords, progressRecords } from '../../src/storage/plans';
import { createUserRecords } from '../../src/storage/user-records';
import { fakePersistence } from '../support/fakes/fake-persistence';

const start = Date.UTC(2026, 0, 1);
const day = 24 * 3_600_000;

let store: ReturnType<typeof fakePersistence>;
let now: number;

beforeEach(() => {
  store = fakePersistence();
  now = start;
});

const sweep = (persistence: IPersistence = store.persistence): Promise<void> =>
  removeExpired(persistence, store.reader, now);

/** What is stored, without the record of the sweep itself. */
function kept(): string[] {
  return store.records.flatMap(({ data }) => ('span' in data ? [] : [JSON.stringify(data)]));
}

function recordsOf(lifetime: number) {
  const noLock = <T>(_key: string, work: () => Promise<T>): Promise<T> => work();
  const type = { name: 'note', lifetime, maxPerPerson: 20, read: (): undefined => undefined };
  return createUserRecords<{ id: string; createdAt: number }>(store.persistence, store.reader, type, noLock, () => now);
}

test.each([60_000, expirySpanMs, 15 * 60_000, day])(
  'a record that lives for %i ms is there until then, and gone two spans later',
  async (lifetime) => {
    await sweep();
    await recordsOf(lifetime).save('jim', { id: 'n1', createdAt: now });
    await recordsOf(lifetime).save('joe', { id: 'n2', createdAt: now });
    for (now += expirySpanMs / 4; now <= start + lifetime; now += expirySpanMs / 4) {
      await sweep();
      expect(kept()).toHaveLength(2);
    }
    now = start + lifetime + 2 * expirySpanMs;
    await sweep();
    expect(kept()).toEqual([]);
  },
);

test('everything that the app stores for a time is found by the first sweep, even a day later', async () => {
  const lifetimes = [sessionRecords, planRecords, batchRecords, progressRecords].map(({ lifetime }) => lifetime);
  for (const lifetime of lifetimes) await recordsOf(lifetime).save(`u${lifetime}`, { id: 'n', createdAt: now });
  now += Math.max(...lifetimes) + 3 * expirySpanMs;
  await sweep();
  expect(kept()).toEqual([]);
});

test('after a long pause of the server, a few runs remove everything, each with a bounded number of removals', async () => {
  let removals = 0;
  const counting: IPersistence = {
    ...store.persistence,
    removeByAssociations: (associations) => {
      removals += 1;
      return store.persistence.removeByAssociations(associations);
    },
  };
  await sweep();
  await recordsOf(day).save('jim', { id: 'n1', createdAt: now });
  now += 4 * day;
  for (let run = 0; run < 3; run += 1) {
    removals = 0;
    await sweep(counting);
    expect(removals).toBeLessThanOrEqual(200);
  }
  expect(kept()).toEqual([]);
  removals = 0;
  await sweep(counting);
  expect(removals).toBeLessThan(200);
});

test('a run that fails is made up for by the next', async () => {
  await sweep();
  await recordsOf(60_000).save('jim', { id: 'n1', createdAt: now });
  now += day;
  const removeByAssociations = (): Promise<never> => Promise.reject(new Error('the database is away'));
  await expect(sweep({ ...store.persistence, removeByAssociations })).rejects.toThrow('away');
  expect(kept()).toHaveLength(1);
  await sweep();
  expect(kept()).toEqual([]);
});

test('two servers at once remove the same', async () => {
  await sweep();
  await recordsOf(60_000).save('jim', { id: 'n1', createdAt: now });
  now += day;
  await Promise.all([sweep(), sweep()]);
  expect(kept()).toEqual([]);
});

test('a clock that was ahead does not stop it', async () => {
  now = start + 30 * day;
  await sweep();
  now = start;
  await recordsOf(60_000).save('jim', { id: 'n1', createdAt: now });
  now += expirySpanMs * 3;
  await sweep();
  expect(kept()).toEqual([]);
});

test('the lock of a server that stopped is removed, and one in use is not', async () => {
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const failing: IPersistence = { ...store.persistence, removeByAssociations: () => Promise.reject(new Error('gone')) };
  await createMutex(failing, store.reader, clock, () => 'stopped')('key', () => Promise.resolve());
  expect(kept()).toHaveLength(1);
  await createMutex(
    store.persistence,
    store.reader,
    clock,
    () => 'running',
  )('other', async () => {
    await sweep();
    expect(kept()).toHaveLength(2);
    now += day;
    await sweep();
  });
  expect(kept()).toEqual([]);
});
