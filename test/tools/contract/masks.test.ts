import { describe, expect, test } from '@jest/globals';
import { findMismatches } from '../../../tools/contract/find-mismatches';
import { matchesText } from '../../../tools/contract/masks';

const now = new Date().toISOString();
const token = 'a'.repeat(48);

describe('a mask in a recorded text', () => {
  test.each<[mask: string, value: unknown]>([
    ['<now>', now],
    ['<token48>', token],
    ['<id>', 'a'.repeat(17)],
    ['<absent>', undefined],
    ['<ms epoch>', String(Date.now())],
    ['<as usual>', { success: true }],
    ['<as usual>', { status: 'error' }],
    ['wait <n> seconds (<n>)', 'wait 12 seconds (3)'],
    ['<3 characters, starts "a">', 'abc'],
    ['a <b> c', 'a <b> c'],
  ])('%s accepts matching text', (mask, value) => {
    expect(matchesText(mask, value)).toBe(true);
  });

  test.each<[mask: string, value: unknown]>([
    ['<now>', '2021-10-22T14:48:46.025Z'],
    ['<now>', Date.now()],
    ['<compiled>', ''],
    ['<token48>', token.slice(1)],
    ['<id>', ''],
    ['<absent>', null],
    ['<ms epoch>', '1'],
    ['<as usual>', {}],
    ['wait <n> seconds', 'wait some seconds'],
    ['<3 characters, starts "a">', 'abcd'],
    ['<3 characters, starts "a">', 'bcd'],
    ['plain', 'other'],
  ])('%s refuses %p', (mask, value) => {
    expect(matchesText(mask, value)).toBe(false);
  });
});

test('a difference has its path and both values', () => {
  const recorded = { a: [{ b: 1, c: '<now>' }], d: true };
  expect(findMismatches(recorded, { a: [{ b: 2, c: now }], e: null }, 'body')).toEqual([
    'body.a[0].b: recorded 1, is 2',
    'body.d: recorded true, is nothing',
    'body.e: recorded nothing, is null',
  ]);
});
