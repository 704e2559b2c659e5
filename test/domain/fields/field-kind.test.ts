import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as kinds from '../../../src/domain/fields/field-kind';
import type { FieldKind } from '../../../src/domain/fields/field-kind';
import type { FieldValue, RawValue } from '../../../src/domain/fields/field-value';

const colours = { choices: ['Red', 'green'] };
const { booleanKind, choiceKind, codeKind, countKind, linesKind, listKind, secretKind, textKind } = kinds;

describe('parsing typed values', () => {
  test.each<[string, FieldKind, RawValue, FieldValue]>([
    ['text is trimmed', textKind, '  a b ', 'a b'],
    ['blank text clears', textKind, '   ', ''],
    ...['true', 'yes', 'ON', ' True ', '1'].map((word): [string, FieldKind, RawValue, FieldValue] => [
      word,
      booleanKind,
      word,
      true,
    ]),
    ...['false', 'no', 'Off', '0'].map((word): [string, FieldKind, RawValue, FieldValue] => [
      word,
      booleanKind,
      word,
      false,
    ]),
    ['a JSON true', booleanKind, true, true],
    ['a JSON 0', booleanKind, 0, false],
    ['a list by commas', listKind, ' #a, @b ,,', ['#a', '@b']],
    ['a list by lines', linesKind, '#a\n\r\n#b\r\n', ['#a', '#b']],
    ['an empty list', listKind, ' , ', []],
    ['a JSON list', listKind, [' a ', '', 'b,c'], ['a', 'b,c']],
    ['URLs by commas', linesKind, 'https://a.test, http://b.test', ['https://a.test', 'http://b.test']],
    ['URLs by spaces', linesKind, 'https://a.test http://b.test', ['https://a.test', 'http://b.test']],
    ['URLs by semicolons', linesKind, 'https://a.test; http://b.test;', ['https://a.test', 'http://b.test']],
    ['a URL in angle brackets', linesKind, '<https://a.test>', ['https://a.test']],
    ['a link of Markdown', linesKind, '[x](https://a.test)\n<http://b.test>', ['https://a.test', 'http://b.test']],
    ['a comma inside a URL', linesKind, 'https://a.test/x,y,https://b.test', ['https://a.test/x,y', 'https://b.test']],
    ['a choice in any case', choiceKind, ' RED ', 'Red'],
    ['a count', countKind, ' 12 ', 12],
    ['a JSON count', countKind, 7, 7],
    ['no count', countKind, '', null],
    ['code as typed', codeKind, ' a\r\n\tb\n', ' a\r\n\tb\n'],
    ['a secret', secretKind, ' s ', 's'],
  ])('%s', (_title, kind, typed, value) => {
    expect(kind.parse(typed, colours)).toEqual({ ok: true, value });
  });
});

describe('invalid values', () => {
  test.each<[string, FieldKind, RawValue, object]>([
    ['several lines for one', textKind, 'a\nb', { code: 'several-lines' }],
    ['a number for text', textKind, 3, { code: 'not-text' }],
    ['a list for text', textKind, ['a'], { code: 'not-text' }],
    ['another word for yes or no', booleanKind, 'maybe', { code: 'not-a-boolean', typed: 'maybe' }],
    ['a name that every object has', booleanKind, 'constructor', { code: 'not-a-boolean', typed: 'constructor' }],
    ['nothing for yes or no', booleanKind, '', { code: 'cannot-be-cleared' }],
    ['nothing for a choice', choiceKind, ' ', { code: 'cannot-be-cleared' }],
    [
      'another choice, with the closest match',
      choiceKind,
      'grene',
      { code: 'not-a-choice', typed: 'grene', choices: colours.choices, closestChoice: 'green' },
    ],
    [
      'another choice without a close match',
      choiceKind,
      'xyz',
      { code: 'not-a-choice', typed: 'xyz', choices: colours.choices },
    ],
    ...['0', '-1', '2.5', '1e3', 'three', '0x10'].map((typed): [string, FieldKind, RawValue, object] => [
      `${typed} for a count`,
      countKind,
      typed,
      { code: 'not-a-count', typed },
    ]),
    ['99999999999 for a count', countKind, '99999999999', { code: 'count-too-large', max: 999_999 }],
    ['a number for a list', listKind, 3, { code: 'not-a-list' }],
    ['a list for code', codeKind, ['a'], { code: 'not-text' }],
  ])('%s', (_title, kind, typed, problem) => {
    expect(kind.parse(typed, colours)).toEqual({ ok: false, problem });
  });
});

describe('formatting and parsing gives the same value', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '').trim());
  // A trailing comma in a list is a typing mistake, not part of the last item.
  const url = fc.webUrl().filter((address) => !address.endsWith(','));
  const item = fc.stringMatching(/^[#@]?[\wäß.-]{1,10}$/);

  test.each<[string, FieldKind, fc.Arbitrary<FieldValue>]>([
    ['text', textKind, line],
    ['boolean', booleanKind, fc.boolean()],
    ['list', listKind, fc.array(item)],
    ['lines', linesKind, fc.array(fc.oneof(item, url))],
    ['lines of URLs with commas', linesKind, fc.array(url.map((address) => `${address}/a,b`))],
    ['lines of other things and URLs with commas', linesKind, fc.constant(['not a url', 'https://a.test/x,y'])],
    ['choice', choiceKind, fc.constantFrom(...colours.choices)],
    ['count', countKind, fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.constant(null))],
    ['code', codeKind, fc.string({ unit: 'binary' })],
  ])('%s', (_title, kind, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(kind.parse(kind.format(value), colours)).toEqual({ ok: true, value });
      }),
    );
  });

  test('but a secret is formatted as an empty text', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        expect(secretKind.format(secret)).toBe('');
      }),
    );
  });
});
