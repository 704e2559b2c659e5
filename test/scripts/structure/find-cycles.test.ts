import { expect, test } from '@jest/globals';
import { findCycles } from '../../../scripts/structure/find-cycles';
import { longestChain } from '../../../scripts/structure/longest-chain';

test('nodes that reach each other are a circle, and nodes that only lead to them are not', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', []],
  ]);
  expect(findCycles(graph).map((group) => group.sort())).toEqual([['b', 'c']]);
});

test('the longest chain goes through as many nodes as any path does', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', []],
    ['d', ['c']],
  ]);
  expect(longestChain(graph)).toEqual(['a', 'b', 'd', 'c']);
});
