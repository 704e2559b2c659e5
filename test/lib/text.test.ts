import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText, lowerText } from '../../src/lib/fold-text';
import { hasInvisible, markInvisible } from '../../src/lib/invisible-characters';

test.each([
  ['Überwachung', 'überwachung', 'uberwachung'],
  [' ＤＥＶ ', 'dev', 'dev'],
  ['e\u0301', 'é', 'e'],
  ['İstanbul', 'i̇stanbul', 'istanbul'],
])('%s is compared as %s, without accents as %s', (text, lower, folded) => {
  expect([lowerText(text), foldText(text)]).toEqual([lower, folded]);
});

test('for every text, there is a mark exactly where something is invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(markInvisible(text) !== text).toBe(hasInvisible(text));
      expect(hasInvisible(markInvisible(text))).toBe(false);
    }),
  );
});
