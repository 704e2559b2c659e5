import { beforeEach, describe, expect, test } from '@jest/globals';
import { LockTimeoutError } from '../../src/domain/errors';
import { association } from '../../src/storage/association';
import { type Mutex, createMutex } from '../../src/storage/mutex';
import { fakePersistence } from '../support/fakes/fake-persistence';

let now: number;
let ids: number;
let store: ReturnType<typeof fakePersistence>;
let withLock: Mutex;

/** One server; its time passes only while it waits. */
beforeEach(() => {
  now = 1_000_000;
  ids = 0;
  store = fakePersistence();
  const sleep = (milliseconds: number): Promise<void> => {
    now += milliseconds;
    return new Promise((resolve) => setImmediate(resolve));
  };
  withLock = createMutex(store.persistence, store.reader, { now: () => now, sleep }, () => `t${(ids += 1)}`);
});

/** Somebody else's ticket. */
async function ticket(number: unknown, ageMs: number, id = 'other'): Promise<void> {
  const where = [association('ticket/key'), association(`ticket/key/${id}`)];
  await store.persistence.updateByAssociations(where, { id, number, drawnAt: now - ageMs }, true);
}

const done = (): Promise<string> => Promise.resolve('done');

/** Work that ends when it is told to. */
function longWork(): { work: () => Promise<void>; end: () => void } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe('where nobody else is', () => {
  test('the work is done at once, and its result given', async () => {
    expect(await withLock('key', done)).toBe('done');
    expect(now).toBe(1_000_000);
  });

  test('a ticket is there during the work and gone afterwards', async () => {
    const during = await withLock('key', () => Promise.resolve(store.records.length));
    expect([during, store.records.length]).toEqual([1, 0]);
  });

  test('a failure of the work is given on, and its ticket is gone too', async () => {
    const failure = new Error('of the work');
    await expect(withLock('key', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(store.records).toEqual([]);
  });
});

describe('where somebody else is at work', () => {
  test('with the same key, they are waited for', async () => {
    const { work, end } = longWork();
    const order: string[] = [];
    const first = withLock('key', work).then(() => order.push('first'));
    const second = withLock('key', done).then(() => order.push('second'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    end();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('with another key, nobody waits', async () => {
    const { work, end } = longWork();
    const first = withLock('another', work);
    expect(await withLock('key', done)).toBe('done');
    end();
    await first;
  });

  test.each([
    ['a patience of its own', 1_500],
    ['the usual patience', undefined],
  ])('after %s they are busy; nothing is done and no ticket is left', async (_title, timeoutMs) => {
    await ticket(1, 0);
    let isDone = false;
    const work = (): Promise<void> => {
      isDone = true;
      return Promise.resolve();
    };
    const began = now;
    await expect(withLock('key', work, timeoutMs)).rejects.toBeInstanceOf(LockTimeoutError);
    const waited = now - began;
    expect(waited).toBeGreaterThan(timeoutMs ?? 20_000);
    expect(waited).toBeLessThan((timeoutMs ?? 20_000) + 100);
    expect(isDone).toBe(false);
    expect(store.records.map(({ data }) => data)).toMatchObject([{ id: 'other' }]);
  });
});

describe('a ticket of somebody who is gone', () => {
  test.each([
    ['who had the turn', 1],
    ['who was still drawing', 0],
  ])('%s blocks nobody once it is 90 s old, and is removed', async (_title, number) => {
    await ticket(number, 90_001);
    expect(await withLock('key', done, 0)).toBe('done');
    expect(store.records).toEqual([]);
  });

  test.each([
    ['who has the turn', 1],
    ['who is still drawing', 0],
  ])('%s counts for so long', async (_title, number) => {
    await ticket(number, 89_900);
    await expect(withLock('key', done, 0)).rejects.toBeInstanceOf(LockTimeoutError);
  });

  test('becomes old while others wait for it', async () => {
    await ticket(1, 85_000);
    expect(await withLock('key', done)).toBe('done');
    expect(now).toBeLessThan(1_006_000);
  });

  test('that cannot be understood blocks nobody', async () => {
    await ticket('1', 0);
    expect(await withLock('key', done, 0)).toBe('done');
  });
});

test('when the store fails at drawing, that is given on', async () => {
  const failure = new Error('of the store');
  const persistence = { ...store.persistence, updateByAssociations: () => Promise.reject(failure) };
  const failing = createMutex(persistence, store.reader, { now: () => now, sleep: () => Promise.resolve() }, () => 't');
  await expect(failing('key', done)).rejects.toBe(failure);
});

test('when reading fails after drawing, no ticket is left', async () => {
  const failure = new Error('of the store');
  const reader = { ...store.reader, readByAssociations: () => Promise.reject(failure) };
  const failing = createMutex(store.persistence, reader, { now: () => now, sleep: () => Promise.resolve() }, () => 't');
  await expect(failing('key', done)).rejects.toBe(failure);
  expect(store.records).toEqual([]);
});
