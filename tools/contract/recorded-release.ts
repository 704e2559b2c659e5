import { type Release, releaseNamed } from '../../workspace/rest/releases/releases';
import type { ContractCase } from './contract-case';

/**
 * Returns the release that cases were recorded on, by the major version of their `release`.
 *
 * @throws Error if there are several, or the workspace does not imitate it
 */
export function recordedRelease(cases: readonly ContractCase[]): Release {
  const majors = [...new Set(cases.map(({ release }) => release.split('.', 1).join('')))];
  const [release] = majors.map(releaseNamed);
  if (majors.length === 1 && release !== undefined) return release;
  throw new Error(`The cases are of release ${majors.join(' and ')}: they need to be of one of 6, 7 and 8.`);
}
