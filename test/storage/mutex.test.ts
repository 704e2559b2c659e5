import { beforeEach, describe, expect, test } from '@jest/globals';
import { LockTimeoutError } from '../../src/domain/errors';
import { association } from '../../src/storage/association';
import { type Mutex, createMutex } from '../../src/storage/mutex';
import { fakePersistence } from '../support/fakes/fake-persistence';

let now: number;
let ids: number;
let store: ReturnType<typeof fakePersistence>;
let withLock: Mutex;

/** One server, whose clock advances only while it waits. */
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

/** Work that ends on demand. */
function longWork(): { work: () => Promise<void>; end: () => void } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe('without others', () => {
  test('the work runs at once, and its result is returned', async () => {
    expect(await withLock('key', done)).toBe('done');
    expect(now).toBe(1_000_000);
  });

  test('the ticket exists only during the work', async () => {
    const during = await withLock('key', () => Promise.resolve(store.records.length));
    expect([during, store.records.length]).toEqual([1, 0]);
  });

  test('an error of the work is rethrown, and its ticket is removed', async () => {
    const failure = new Error('of the work');
    await expect(withLock('key', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(store.records).toEqual([]);
  });
});

describe('while somebody else has the lock', () => {
  test('the same key waits for them', async () => {
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

  test('another key does not wait', async () => {
    const { work, end } = longWork();
    const first = withLock('another', work);
    expect(await withLock('key', done)).toBe('done');
    end();
    await first;
  });

  test.each([
    ['its own timeout', 1_500],
    ['the default timeout', undefined],
  ])('fails after %s, without running the work or leaving a ticket', async (_title, timeoutMs) => {
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

describe('a ticket of a crashed server', () => {
  test.each([
    ['that had the lock', 1],
    ['that was still drawing a number', 0],
  ])('%s is ignored and removed after 90 s', async (_title, number) => {
    await ticket(number, 90_001);
    expect(await withLock('key', done, 0)).toBe('done');
    expect(store.records).toEqual([]);
  });

  test.each([
    ['that has the lock', 1],
    ['that is still drawing a number', 0],
  ])('%s counts until then', async (_title, number) => {
    await ticket(number, 89_900);
    await expect(withLock('key', done, 0)).rejects.toBeInstanceOf(LockTimeoutError);
  });

  test('expires while others wait for it', async () => {
    await ticket(1, 85_000);
    expect(await withLock('key', done)).toBe('done');
    expect(now).toBeLessThan(1_006_000);
  });

  test('that is invalid is ignored', async () => {
    await ticket('1', 0);
    expect(await withLock('key', done, 0)).toBe('done');
  });
});

test('an error of the store while drawing is rethrown', async () => {
  const failure = new Error('of the store');
  const persistence = { ...store.persistence, updateByAssociations: () => Promise.reject(failure) };
  const failing = createMutex(persistence, store.reader, { now: () => now, sleep: () => Promise.resolve() }, () => 't');
  await expect(failing('key', done)).rejects.toBe(failure);
});

test('an error while reading after drawing leaves no ticket', async () => {
  const failure = new Error('of the store');
  const reader = { ...store.reader, readByAssociations: () => Promise.reject(failure) };
  const failing = createMutex(store.persistence, reader, { now: () => now, sleep: () => Promise.resolve() }, () => 't');
  await expect(failing('key', done)).rejects.toBe(failure);
  expect(store.records).toEqual([]);
});
