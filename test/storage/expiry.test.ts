import { beforeEach, expect, jest, test } from '@jest/globals';
import type { IPersistence } from '@rocket.chat/apps-engine/definition/accessors';
import fc from 'fast-check';
import { sessionRecords } from '../../src/storage/form-sessions';
import { expirySpanMs, maxLifetimeMs, removeExpired } from '../../src/storage/expiry';
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

const sweep = (): Promise<void> => removeExpired(store.persistence, now);

function recordsOf(lifetime: number) {
  const noLock = <T>(_key: string, work: () => Promise<T>): Promise<T> => work();
  const type = { name: 'note', lifetime, maxPerPerson: 20, read: (): undefined => undefined };
  return createUserRecords<{ id: string; createdAt: number }>(store.persistence, store.reader, type, noLock, () => now);
}

test.each([60_000, 15 * 60_000, expirySpanMs, day])(
  'a record that lives for %i ms is there until then, and gone two spans later',
  async (lifetime) => {
    await recordsOf(lifetime).save('jim', { id: 'n1', createdAt: now });
    await recordsOf(lifetime).save('joe', { id: 'n2', createdAt: now });
    for (now += expirySpanMs / 4; now <= start + lifetime; now += expirySpanMs / 4) {
      await sweep();
      expect(store.records).toHaveLength(2);
    }
    now = start + lifetime + 2 * expirySpanMs;
    await sweep();
    expect(store.records).toEqual([]);
  },
);

test('nothing that the app stores for a time lives longer than the ring allows', () => {
  const lifetimes = [sessionRecords, planRecords, batchRecords, progressRecords].map(({ lifetime }) => lifetime);
  expect(lifetimes.filter((lifetime) => lifetime > maxLifetimeMs)).toEqual([]);
});

/** Half an hour after half an hour. */
async function sweepUntil(end: number): Promise<void> {
  for (; now <= end; now += expirySpanMs) await sweep();
}

test('at any time, a run removes nothing that is alive, and everything that expired two spans before and after the last', async () => {
  const moments = fc.record({ at: fc.nat(3 * day), lifetime: fc.integer({ min: 1, max: maxLifetimeMs }) });
  await fc.assert(
    fc.asyncProperty(fc.array(moments, { maxLength: 10 }), fc.nat(expirySpanMs), async (saved, offset) => {
      store = fakePersistence();
      for (const [index, { at, lifetime }] of saved.entries()) {
        now = start + at;
        await recordsOf(lifetime).save(`u${index}`, { id: 'n', createdAt: now });
      }
      // Time goes on only from the last of them, because nothing is saved in the past.
      now = Math.max(start, ...saved.map(({ at }) => start + at)) + offset;
      const ends = saved.map(({ at, lifetime }) => start + at + lifetime);
      const sweptFrom = now;
      await sweepUntil(now + day);
      const swept = now - expirySpanMs;
      const alive = ends.filter((end) => end >= swept).length;
      const perhaps = ends.filter((end) => end > swept - 2 * expirySpanMs || end < sweptFrom).length;
      expect(store.records.length).toBeGreaterThanOrEqual(alive);
      expect(store.records.length).toBeLessThanOrEqual(perhaps);
      await sweepUntil(now + 2 * day);
      expect(store.records).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('the removals of one run are few, however long the server was off, and what it missed is gone 32 hours later', async () => {
  await recordsOf(60_000).save('jim', { id: 'n1', createdAt: now });
  const removeByAssociations = jest.fn<IPersistence['removeByAssociations']>((associations) =>
    store.persistence.removeByAssociations(associations),
  );
  now += 400 * day;
  await removeExpired({ removeByAssociations }, now);
  expect(removeByAssociations.mock.calls.length).toBeLessThan(20);
  await sweepUntil(now + 32 * 3_600_000);
  expect(store.records).toEqual([]);
});

test('a run that fails is made up for by the next', async () => {
  await recordsOf(60_000).save('jim', { id: 'n1', createdAt: now });
  now += 2 * expirySpanMs;
  const removeByAssociations = (): Promise<never> => Promise.reject(new Error('the database is away'));
  await expect(removeExpired({ removeByAssociations }, now)).rejects.toThrow('away');
  expect(store.records).toHaveLength(1);
  now += expirySpanMs;
  await sweep();
  expect(store.records).toEqual([]);
});

test('the lock of a server that stopped is removed, and one in use is not', async () => {
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const failing: IPersistence = { ...store.persistence, removeByAssociations: () => Promise.reject(new Error('gone')) };
  await createMutex(failing, store.reader, clock, () => 'stopped')('key', () => Promise.resolve());
  expect(store.records).toHaveLength(1);
  await createMutex(
    store.persistence,
    store.reader,
    clock,
    () => 'running',
  )('other', async () => {
    await sweep();
    expect(store.records).toHaveLength(2);
  });
  now += 3 * expirySpanMs;
  await sweep();
  expect(store.records).toEqual([]);
});
