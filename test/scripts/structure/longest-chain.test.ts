import { expect, test } from '@jest/globals';
import { longestChain } from '../../../scripts/structure/longest-chain';

test('returns the nodes of the longest path, from its first', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', []],
    ['d', ['c']],
  ]);
  expect(longestChain(graph)).toEqual(['a', 'b', 'd', 'c']);
});

test('passes through a cycle once', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(longestChain(graph)).toEqual(['a', 'b', 'c']);
});
