import { expect, test } from '@jest/globals';
import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import fc from 'fast-check';
import { type Mutex, createMutex } from '../../src/storage/mutex';
import { fakePersistence } from '../support/fakes/fake-persistence';

/** Lets others go on before and after what is done. */
type Turn = <T>(work: () => Promise<T>) => Promise<T>;

function takingTurns(scheduler: fc.Scheduler): Turn {
  return async (work) => {
    await scheduler.schedule(Promise.resolve(), 'there');
    const result = await work();
    await scheduler.schedule(Promise.resolve(), 'back');
    return result;
  };
}

/** A server with its own way to the one store, on which every call takes as long as it likes. */
function serverOver(store: ReturnType<typeof fakePersistence>, turn: Turn, newId: () => string): Mutex {
  const { persistence, reader } = store;
  const slow: IPersistence = {
    ...persistence,
    updateByAssociations: (...given) => turn(() => persistence.updateByAssociations(...given)),
    removeByAssociations: (...given) => turn(() => persistence.removeByAssociations(...given)),
  };
  const slowReader: IPersistenceRead = {
    ...reader,
    readByAssociations: (...given) => turn(() => reader.readByAssociations(...given)),
  };
  const clock = { now: () => 0, sleep: () => turn(() => Promise.resolve()) };
  return createMutex(slow, slowReader, clock, newId);
}

const isFailing = fc.boolean();

test('of several servers never two are inside at once, everybody gets a turn, and no ticket is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.array(isFailing, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
      // Which of two equal numbers goes first depends on the ids alone.
      fc.uniqueArray(fc.stringMatching(/^[\da-f]{4}$/), { minLength: 8, maxLength: 8 }),
      async (scheduler, servers, ids) => {
        const turn = takingTurns(scheduler);
        const store = fakePersistence();
        let inside = 0;
        let most = 0;
        let turns = 0;
        const work = (fails: boolean) => async (): Promise<void> => {
          inside += 1;
          most = Math.max(most, inside);
          await turn(() => Promise.resolve());
          inside -= 1;
          turns += 1;
          if (fails) throw new Error('of the work');
        };
        const unused = [...ids];
        const everybody = servers.map((failures) => {
          const withLock = serverOver(store, turn, () => unused.pop() ?? '');
          return failures.map((fails) => withLock('key', work(fails)));
        });
        const all = Promise.allSettled(everybody.flat());
        await scheduler.waitFor(all);
        const ends = (await all).map(({ status }) => status === 'rejected');
        expect({ most, turns, ends, left: store.records.length }).toEqual({
          most: 1,
          turns: everybody.flat().length,
          ends: servers.flat(),
          left: 0,
        });
      },
    ),
    { numRuns: 100 },
  );
});
