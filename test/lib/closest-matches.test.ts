import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closestMatches } from '../../src/lib/closest-matches';

const fields = ['alias', 'avatar', 'emoji', 'enabled', 'event', 'urls'];

test.each([
  ['an extra letter', 'aliass', ['alias']],
  ['a missing letter', 'emoj', ['emoji']],
  ['another letter', 'emojy', ['emoji']],
  ['two letters swapped', 'evnet', ['event']],
  ['another case', 'ALIAS', ['alias']],
  ['accents', 'ÉVÈNT', ['event']],
  ['full-width letters', 'ｕｒｌｓ', ['urls']],
  ['a part', 'vata', ['avatar']],
  ['nothing similar', 'zzzzzz', []],
  ['nothing', ' ', []],
])('%s', (_title, typed, nearest) => {
  expect(closestMatches(typed, fields)).toEqual(nearest);
});

test('the closest comes first, and no more than requested are returned', () => {
  expect(closestMatches('hook', ['hooks', 'look', 'hock', 'hook'], 2)).toEqual(['hook', 'hooks']);
});

test('for every text it returns only candidates, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (typed, candidates) => {
      const found = closestMatches(typed, candidates);
      expect(candidates).toEqual(expect.arrayContaining(found));
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('long texts are compared in bounded time', () => {
  const long = 'x'.repeat(200_000);
  expect(closestMatches(long, [long.replace('x', 'y')])).toEqual([long.replace('x', 'y')]);
});
