import { expect, test } from '@jest/globals';
import { recordedRelease } from '../../../tools/contract/recorded-release';

const of = (...releases: string[]) =>
  releases.map((release) => ({
    name: release,
    release,
    request: { method: 'GET', path: '/', as: null },
    response: { status: 200, body: {} },
    changed: {},
  }));

test('the release of cases is their major version', () => {
  expect(recordedRelease(of('7.7.1', '7.9.0'))).toBe(7);
});

test.each([[['6.13.0', '8.6.1']], [['3.4.0']], [[]]])('cases of %j cannot be played together', (releases) => {
  expect(() => recordedRelease(of(...releases))).toThrow('one of 6, 7 and 8');
});
