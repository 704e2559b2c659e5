import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Json, isJsonObject } from '../../../src/lib/json';
import type { Fixture } from '../../../workspace/seed/fixture';
import { seed } from '../../../workspace/seed/seed';
import { changedFields } from '../support/changed-fields';
import { Editor, type Move } from '../support/editor';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

/** `RUNS=200` runs the whole sweep; `SEED` and `RUN_PATH` repeat a failed run. */
const { RUNS = '15', SEED, RUN_PATH } = process.env;

const host = useHost({ instances: 2, resets: 'once' });

const values = ['One', 'Two', 'Three'];
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('form' as const, 'set' as const),
    field: fc.constantFrom('alias', 'avatar', 'name'),
    value: fc.constantFrom(...values),
  }),
  fc.record({ kind: fc.constantFrom('enable' as const, 'disable' as const, 'undo' as const, 'discard' as const) }),
);
const side = fc.constantFrom('mine' as const, 'theirs' as const);

/** The moves made at the same moment, each with the number of its editor. */
const moment = fc.uniqueArray(fc.record({ editor: fc.nat(4), move: moves, side }), {
  selector: ({ editor }) => editor,
  minLength: 1,
  maxLength: 3,
});
const usernames = ['ana', 'rodriq', 'ines', 'otto', 'mia'] as const;

/** A field that every editor may change. */
const fixture: Fixture = {
  ...seed,
  users: (seed.users ?? []).map((user) => ({
    ...user,
    roles: usernames.some((name) => name === user.username) ? ['user', 'integrations-manager'] : user.roles,
  })),
};

/** The history of all changes, in order. */
async function entries(): Promise<{ before: Json; after: Json }[]> {
  const kept = await host.documents('rocketchat_apps_persistence');
  return kept
    .map(({ data }) => data)
    .filter(isJsonObject)
    .filter(({ outcome }) => outcome === 'applied')
    .map(({ before, after }) => ({ before: fieldsIn(before), after: fieldsIn(after) }));
}

const fieldsIn = (side: unknown): Json => (isJsonObject(side) ? side : {});

test(
  'no change is lost unseen, whoever edits at the same time',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.array(moment, { minLength: 4, maxLength: 12 }),
        async (count, moments) => {
          await host.reset({ fixture });
          const start = await host.integration(ids.Test);
          const editors = Array.from({ length: count }, (_, number) => {
            const name = usernames[number] ?? 'ana';
            return new Editor(name, host.as(name, undefined, number % host.urls.length), ids.Test);
          });
          for (const moving of moments) {
            const present = moving.filter(({ editor }) => editor < count);
            await Promise.all(
              present.map(async ({ editor, move, side: chosen }) => editors[editor]?.move(move, chosen)),
            );
          }

          // Each change was made on top of the one before, so applying all of them in order gives the stored integration.
          const changes = await entries();
          const folded: Record<string, unknown> = { ...start };
          for (const { before, after } of changes) {
            for (const [name, value] of Object.entries(before))
              expect([name, folded[name] ?? null]).toEqual([name, value]);
            Object.assign(folded, after);
          }
          expect(changedFields({ ...folded, _id: start._id }, await host.integration(ids.Test))).toEqual({});
          // Every reported change was made, and every change was reported.
          expect(editors.flatMap(({ appliedChanges }) => appliedChanges)).toHaveLength(changes.length);
          expect(await host.changesSent()).toHaveLength(changes.length);
        },
      ),
      {
        numRuns: Number(RUNS),
        ...(SEED !== undefined && { seed: Number(SEED) }),
        ...(RUN_PATH !== undefined && { path: RUN_PATH }),
      },
    );
  },
  20_000 * Number(RUNS),
);
