import { expect } from '@jest/globals';
import type { ContractCase } from '../../../tools/contract/contract-case';
import { playCases } from '../../../tools/contract/play-cases';
import { recordedRelease } from '../../../tools/contract/recorded-release';
import fixture from '../../../tools/contract/vectors/fixture-default.json';
import { withServer } from '../../../tools/contract/with-server';
import type { Release } from '../../../workspace/rest/releases/releases';

/** Long enough on a busy machine for hundreds of cases, with a reset before each. */
export const contractTimeoutMs = 120_000;

/** Plays the recorded cases of a release, and expects every answer to be as recorded. */
export async function expectAsRecorded(release: Release, cases: readonly ContractCase[]): Promise<void> {
  expect(recordedRelease(cases)).toBe(release);
  const played = await withServer(release, (url) => playCases(url, cases, fixture));
  expect(played).toHaveLength(cases.length);
  expect(played.filter(({ mismatches }) => mismatches.length > 0)).toEqual([]);
}
