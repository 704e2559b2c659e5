import { expect, test } from '@jest/globals';
import { isBefore, readRelease } from '../../../src/domain/fields/release';

test.each([
  ['8.6.1', { major: 8, minor: 6 }],
  ['8.6', { major: 8, minor: 6 }],
  ['7.0.0-rc.3', { major: 7, minor: 0 }],
  ['10.12.0', { major: 10, minor: 12 }],
])('%s is understood', (version, release) => {
  expect(readRelease(version)).toEqual(release);
});

test.each([undefined, null, 8.6, '', '8', 'v8.6.1', 'develop'])('%p is not a release', (version) => {
  expect(readRelease(version)).toBeUndefined();
});

test.each([
  [{ major: 7, minor: 5 }, true],
  [{ major: 6, minor: 13 }, true],
  [{ major: 7, minor: 6 }, false],
  [{ major: 7, minor: 10 }, false],
  [{ major: 8, minor: 0 }, false],
])('%j is before 7.6: %p', (release, expected) => {
  expect(isBefore(release, 7, 6)).toBe(expected);
});
