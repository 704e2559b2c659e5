import { expect, test } from '@jest/globals';
import { playCases } from '../../../tools/contract/play-cases';
import { recordedRelease } from '../../../tools/contract/recorded-release';
import { withServer } from '../../../tools/contract/with-server';
import fixture from '../../../tools/contract/vectors/fixture-default.json';
import release6 from '../../../tools/contract/vectors/release-6.json';
import release7 from '../../../tools/contract/vectors/release-7.json';
import release8 from '../../../tools/contract/vectors/release-8.json';

/** Hundreds of cases, each on a server that is as good as new; on a busy machine that takes its time. */
const testTimeInMs = 120_000;

test.each([
  [6, release6],
  [7, release7],
  [8, release8],
])(
  'release %d is answered as it was recorded',
  async (release, cases) => {
    expect(recordedRelease(cases)).toBe(release);
    const played = await withServer(recordedRelease(cases), (url) => playCases(url, cases, fixture));
    expect(played.length).toBeGreaterThan(0);
    expect(played.filter(({ differences }) => differences.length > 0)).toEqual([]);
  },
  testTimeInMs,
);
