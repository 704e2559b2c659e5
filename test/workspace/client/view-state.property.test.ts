import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initialState, postedState, withInput } from '../../../workspace/client/view-state';
import { input, viewOf } from './fake-view';

const actionId = fc.constantFrom('a', 'b', 'c', 'd');
const blockId = fc.option(fc.constantFrom('b1', 'b2', 'default'), { nil: undefined });
const field = fc.record({ actionId, blockId, initialValue: fc.constantFrom('', 'Ann', 'Bob') });
const typings = fc.array(fc.record({ actionId, blockId, value: fc.constantFrom('', 'Carol', 'Dave') }));

type Field = typeof field extends fc.Arbitrary<infer T> ? T : never;
type Typing = typeof typings extends fc.Arbitrary<(infer T)[]> ? T : never;

interface Held {
  readonly actionId: string;
  readonly blockId: string;
  readonly value: unknown;
}

/** What is posted of a view of such fields after somebody typed all this, one after the other; a value each. */
function heldAfter(fields: readonly Field[], typed: readonly Typing[]): Held[] {
  const blocks = fields.map((one) => input(one.actionId, { initialValue: one.initialValue }, one.blockId));
  const state = typed.reduce(
    (before, one) => withInput(before, one.actionId, one.value, one.blockId),
    initialState(viewOf(blocks)),
  );
  return Object.entries(postedState(state)).flatMap(([block, values]) =>
    Object.entries(values).map(([id, value]) => ({ actionId: id, blockId: block, value })),
  );
}

test('the state never holds two values of one action id', () => {
  fc.assert(
    fc.property(fc.array(field), typings, (fields, typed) => {
      const ids = heldAfter(fields, typed).map((one) => one.actionId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('what is posted holds exactly what was typed, and the initial values that are not empty', () => {
  fc.assert(
    fc.property(fc.uniqueArray(field, { selector: (one) => one.actionId }), typings, (fields, typed) => {
      const initial = fields.flatMap(({ actionId: id, blockId: block, initialValue }): [string, Held][] =>
        block === undefined || initialValue === '' ? [] : [[id, { actionId: id, blockId: block, value: initialValue }]],
      );
      const last = typed.map(({ actionId: id, blockId: block = 'default', value }): [string, Held] => [
        id,
        { actionId: id, blockId: block, value },
      ]);
      const expected = [...new Map([...initial, ...last]).values()];
      const held = heldAfter(fields, typed);
      expect(held).toHaveLength(expected.length);
      expect(held).toEqual(expect.arrayContaining(expected));
    }),
  );
});
