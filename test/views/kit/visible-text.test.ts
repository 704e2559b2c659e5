import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { visibleText } from '../../../src/views/kit/visible-text';

test.each([
  ['a text', 'Guggy', 'Guggy'],
  ['emoji of several characters', '👩\u200d🚒 🇩🇪', '👩\u200d🚒 🇩🇪'],
  ['line breaks and tabs', 'a\r\n\tb', 'a\r\n\tb'],
  ['a direction', 'gpj\u202eexe', 'gpj\ufffdexe'],
  ['no width', 'Gug\u200bgy', 'Gug\ufffdgy'],
  ['a control character', 'a\0b\x1b[31m', 'a\ufffdb\ufffd[31m'],
  ['a long text', `${'x'.repeat(20_000)}y`, `${'x'.repeat(2_500)}…${'x'.repeat(499)}y`],
])('%s', (_title, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('for every text, nothing invisible is left, and nothing is long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(/(?![\n\r\t])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
      expect(shown).toHaveLength(text.length);
    }),
  );
});
