import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initialState, postedState, withInput } from '../../../workspace/client/view-state';
import { input, viewOf } from './fake-view';

const actionId = fc.constantFrom('a', 'b', 'c', 'd');
const blockId = fc.option(fc.constantFrom('b1', 'b2', 'default'), { nil: undefined });
const field = fc.record({ actionId, blockId, initialValue: fc.constantFrom('', 'Ann', 'Bob') });
const typedEntries = fc.array(fc.record({ actionId, blockId, value: fc.constantFrom('', 'Carol', 'Dave') }));

type Field = typeof field extends fc.Arbitrary<infer T> ? T : never;
type TypedEntry = typeof typedEntries extends fc.Arbitrary<(infer T)[]> ? T : never;

interface PostedValue {
  readonly actionId: string;
  readonly blockId: string;
  readonly value: unknown;
}

/** The values posted of a view with these fields after all this was typed into it, in order. */
function postedAfter(fields: readonly Field[], typed: readonly TypedEntry[]): PostedValue[] {
  const blocks = fields.map(({ actionId: id, blockId: block, initialValue }) => input(id, { initialValue }, block));
  const state = typed.reduce(
    (before, { actionId: id, blockId: block, value }) => withInput(before, id, value, block),
    initialState(viewOf(blocks)),
  );
  return Object.entries(postedState(state)).flatMap(([block, values]) =>
    Object.entries(values).map(([id, value]) => ({ actionId: id, blockId: block, value })),
  );
}

test('the state never has two values for one action id', () => {
  fc.assert(
    fc.property(fc.array(field), typedEntries, (fields, typed) => {
      const ids = postedAfter(fields, typed).map((entry) => entry.actionId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('the posted state has exactly the input and the non-empty initial values', () => {
  fc.assert(
    fc.property(fc.uniqueArray(field, { selector: (entry) => entry.actionId }), typedEntries, (fields, typed) => {
      const initial = fields.flatMap(({ actionId: id, blockId: block, initialValue }): [string, PostedValue][] =>
        block === undefined || initialValue === '' ? [] : [[id, { actionId: id, blockId: block, value: initialValue }]],
      );
      const last = typed.map(({ actionId: id, blockId: block = 'default', value }): [string, PostedValue] => [
        id,
        { actionId: id, blockId: block, value },
      ]);
      const expected = [...new Map([...initial, ...last]).values()];
      const posted = postedAfter(fields, typed);
      expect(posted).toHaveLength(expected.length);
      expect(posted).toEqual(expect.arrayContaining(expected));
    }),
  );
});
