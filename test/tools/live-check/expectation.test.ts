import { describe, expect, test } from '@jest/globals';
import { type ServerVersion, readVersion } from '../../../tools/live-check/client/server-version';
import { always, expectedOf, unverified, since } from '../../../tools/live-check/expectation';
import { expectations } from '../../../tools/live-check/expectations/index';

const version = (text: string): ServerVersion => readVersion(text) ?? { major: 0, minor: 0 };

describe('the expectation for a release', () => {
  const rule = since('first', { '7.0': unverified, '7.6': 'second', '8.10': 'third' });

  test.each([
    ['5.4.0', 'first'],
    ['6.13.1', 'first'],
    ['7.0', unverified],
    ['7.5.9', unverified],
    ['7.6.0', 'second'],
    ['8.9', 'second'],
    ['8.10', 'third'],
    ['12.0', 'third'],
  ])('%s is that of the last step up to it', (text, expected) => {
    expect(expectedOf(rule, version(text))).toBe(expected);
  });

  test('may be the same for all', () => {
    expect(['3.4', '8.6', '9.0'].map((text) => expectedOf(always(1), version(text)))).toEqual([1, 1, 1]);
  });
});

test.each(['', '8', 'x8.6', '8.x'])('%j is not a version', (text) => {
  expect(readVersion(text)).toBeUndefined();
});

test('a step that is not a release is reported', () => {
  expect(() => since(1, { seven: 2 })).toThrow('seven is no release.');
});

test('every expectation has a title of its own', () => {
  const titles = expectations.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('the steps of an expectation ascend', () => {
  const descending = expectations.filter(({ expected }) =>
    expected.some(({ from }, index) => {
      const { from: before } = expected[index - 1] ?? {};
      return before !== undefined && before.major * 1_000 + before.minor >= from.major * 1_000 + from.minor;
    }),
  );
  expect(descending).toEqual([]);
});
