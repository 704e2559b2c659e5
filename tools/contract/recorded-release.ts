import { type Release, releaseNamed } from '../../workspace/rest/releases/releases';
import type { ContractCase } from './contract-case';

/**
 * The release that cases were recorded on, by the major number of their `release`.
 *
 * @throws Error where they are of several, or of one that is not imitated
 */
export function recordedRelease(cases: readonly ContractCase[]): Release {
  const majors = [...new Set(cases.map(({ release }) => release.split('.', 1).join('')))];
  const [release] = majors.map(releaseNamed);
  if (majors.length === 1 && release !== undefined) return release;
  throw new Error(`The cases are of release ${majors.join(' and ')}: they need to be of one of 6, 7 and 8.`);
}
