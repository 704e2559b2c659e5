import { type Mutex, createMutex } from '../../../src/storage/mutex';
import type { fakePersistence } from './fake-persistence';

let ids = 0;

/** The turns of one server over a store in memory; whoever waits lets the others go on at once. */
export function fakeAlone({ persistence, reader }: ReturnType<typeof fakePersistence>): Mutex {
  const clock = { now: Date.now, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  return createMutex(persistence, reader, clock, () => `ticket${(ids += 1)}`);
}
