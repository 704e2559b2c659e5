import { expect, test } from '@jest/globals';
import { findCycles } from '../../../scripts/structure/find-cycles';

test('nodes that reach each other are a cycle, and nodes that only lead to them are not', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', []],
  ]);
  expect(findCycles(graph).map((group) => group.sort())).toEqual([['b', 'c']]);
});
