import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findField } from '../../../src/domain/fields/fields';
import { hideUrls, restoreTypedUrls, restoreUrls } from '../../../src/domain/fields/hidden-urls';

const holdsUrls = { holdsUrls: true };
const hook = (token: string): string => `https://hooks.slack.com/services/T0/${token}`;

describe('hiding', () => {
  test.each([
    ['a list', [['https://u:p@a.example', 'https://b.example']], [['https://u:•••@a.example', 'https://b.example']]],
    ['lines', ['https://u:p@a.example\nhttps://b.example'], ['https://u:•••@a.example\nhttps://b.example']],
    ['nothing', [null, undefined, ''], [null, undefined, '']],
    ['what is encrypted', [['https://•••@a.example sealed:x']], [['https://•••@a.example']]],
    [
      'different ones that look alike',
      [[hook('a'), hook('b')]],
      [['https://hooks.slack.com/services/•••1', 'https://hooks.slack.com/services/•••2']],
    ],
    [
      'the same twice',
      [[hook('a')], [hook('a')]],
      [['https://hooks.slack.com/services/•••'], ['https://hooks.slack.com/services/•••']],
    ],
  ])('%s', (_title, values, shown) => {
    expect(hideUrls(holdsUrls, values)).toEqual(shown);
  });

  test('changes only fields that hold URLs', () => {
    expect(hideUrls({ holdsUrls: false }, ['https://u:p@a.example'])).toEqual(['https://u:p@a.example']);
  });
});

const piece = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/);
const url = fc.oneof(
  fc.tuple(piece, piece).map(([user, password]) => `https://${user}:${password}@a.example/x`),
  piece.map((value) => `https://a.example/x?k=${value}`),
  piece.map(hook),
  piece.map((path) => `https://a.example/${path}`),
);

test('what comes back as it was shown is what was shown, in any order, and less of it too', () => {
  fc.assert(
    fc.property(fc.uniqueArray(url, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (stored, order) => {
      const shown = hideUrls(holdsUrls, [stored])[0];
      if (!Array.isArray(shown)) throw new Error('a list stays a list');
      expect(restoreUrls(shown, [stored])).toEqual(stored);
      const picked = stored.map((_, index) => index).filter(() => (order.next().value ?? 0) % 2 === 0);
      const kept = picked.reverse();
      expect(
        restoreUrls(
          kept.map((index) => String(shown[index])),
          [stored],
        ),
      ).toEqual(kept.map((index) => stored[index]));
    }),
  );
});

describe('a typed value', () => {
  const urls = findField('urls');
  if (urls === undefined) throw new Error('there is no field urls');
  const known = [[hook('a'), 'https://b.example']];
  test.each([
    ['in full stays', hook('new'), hook('new')],
    ['as it was shown is the stored one', 'https://hooks.slack.com/services/•••', [hook('a')]],
    ['in a list', ['https://c.example', 'https://hooks.slack.com/services/•••'], ['https://c.example', hook('a')]],
    ['that stands for nothing stored stays', 'https://x.example/?k=•••', ['https://x.example/?k=•••']],
  ])('%s', (_title, typed, restored) => {
    expect(restoreTypedUrls(urls, typed, known)).toEqual(restored);
  });
});
