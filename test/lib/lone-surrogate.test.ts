import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasLoneSurrogate } from '../../src/lib/lone-surrogate';

test.each([
  ['', false],
  ['a😀b', false],
  ['\ud83d', true],
  ['\ude00', true],
  ['\ude00\ud83d', true],
  ['😀\ud83d😀', true],
  ['漢字\u2028\ufeff', false],
])('%j: %s', (text, expected) => {
  expect(hasLoneSurrogate(text)).toBe(expected);
});

test('for every text, it is what UTF-8 would not give back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), (units) => {
      const text = String.fromCharCode(...units);
      expect(hasLoneSurrogate(text)).toBe(Buffer.from(text, 'utf8').toString('utf8') !== text);
    }),
  );
});
