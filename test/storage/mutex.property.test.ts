import { expect, test } from '@jest/globals';
import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import fc from 'fast-check';
import { type Mutex, createMutex } from '../../src/storage/mutex';
import { fakePersistence } from '../support/fakes/fake-persistence';

/** Lets other work run before and after this work. */
type Interleave = <T>(work: () => Promise<T>) => Promise<T>;

function interleaveWith(scheduler: fc.Scheduler): Interleave {
  return async (work) => {
    await scheduler.schedule(Promise.resolve(), 'there');
    const result = await work();
    await scheduler.schedule(Promise.resolve(), 'back');
    return result;
  };
}

/** A server over the shared store, whose calls interleave with those of the others. */
function serverOver(store: ReturnType<typeof fakePersistence>, interleave: Interleave, newId: () => string): Mutex {
  const { persistence, reader } = store;
  const slow: IPersistence = {
    ...persistence,
    updateByAssociations: (...given) => interleave(() => persistence.updateByAssociations(...given)),
    removeByAssociations: (...given) => interleave(() => persistence.removeByAssociations(...given)),
  };
  const slowReader: IPersistenceRead = {
    ...reader,
    readByAssociations: (...given) => interleave(() => reader.readByAssociations(...given)),
  };
  const clock = { now: () => 0, sleep: () => interleave(() => Promise.resolve()) };
  return createMutex(slow, slowReader, clock, newId);
}

const isFailing = fc.boolean();

test('of several servers only one has the lock at a time, each gets it, and no ticket is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.array(isFailing, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
      // Of two equal numbers the ids decide which goes first.
      fc.uniqueArray(fc.stringMatching(/^[\da-f]{4}$/), { minLength: 8, maxLength: 8 }),
      async (scheduler, servers, ids) => {
        const interleave = interleaveWith(scheduler);
        const store = fakePersistence();
        let inside = 0;
        let maxInside = 0;
        let turns = 0;
        const work = (fails: boolean) => async (): Promise<void> => {
          inside += 1;
          maxInside = Math.max(maxInside, inside);
          await interleave(() => Promise.resolve());
          inside -= 1;
          turns += 1;
          if (fails) throw new Error('of the work');
        };
        const unused = [...ids];
        const everybody = servers.map((failures) => {
          const withLock = serverOver(store, interleave, () => unused.pop() ?? '');
          return failures.map((fails) => withLock('key', work(fails)));
        });
        const all = Promise.allSettled(everybody.flat());
        await scheduler.waitFor(all);
        const ends = (await all).map(({ status }) => status === 'rejected');
        expect({ maxInside, turns, ends, tickets: store.records.length }).toEqual({
          maxInside: 1,
          turns: everybody.flat().length,
          ends: servers.flat(),
          tickets: 0,
        });
      },
    ),
    { numRuns: 100 },
  );
});
