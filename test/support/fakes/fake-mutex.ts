import { type Mutex, createMutex } from '../../../src/storage/mutex';
import type { fakePersistence } from './fake-persistence';

let ids = 0;

/** The mutex of one server over a store in memory, which waits without a delay. */
export function fakeMutex({ persistence, reader }: ReturnType<typeof fakePersistence>): Mutex {
  const clock = { now: Date.now, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  return createMutex(persistence, reader, clock, () => `ticket${(ids += 1)}`);
}
