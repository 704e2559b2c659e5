import { expect, test } from '@jest/globals';
import { standInRelease, startStandIn } from '../../../tools/live-check/stand-in';
import { askAll, titlesOf } from './support/ask-all';

test.each([
  [3, 6],
  [6, 6],
  [7, 7],
  [8, 8],
  [12, 8],
])('a server of release %d is compared with release %d', (major, release) => {
  expect(standInRelease({ major, minor: 0 })).toBe(release);
});

test('a stand-in started with a fault shows it over HTTP', async () => {
  const standIn = await startStandIn(8, 'answers-404');
  const asked = await askAll(standIn);
  await standIn.stop();
  expect(titlesOf(asked, 'wrong', 'failed')).toEqual([
    'An unknown id is reported by the error text, not by its own status, for both types',
  ]);
  await expect(fetch(standIn.url)).rejects.toThrow();
});
