import { engine142 } from './engine-1-42';
import { engine153 } from './engine-1-53';
import { engine162 } from './engine-1-62';
import type { EngineProfile } from './engine-profile';

/** The engines that can host the app, by major and minor version. */
const engineProfiles = new Map<string, EngineProfile>([
  ['1.42', engine142],
  ['1.53', engine153],
  ['1.62', engine162],
]);

/** Returns the profile of an engine version. @throws Error for an unsupported one */
export function engineProfileOf(version: string): EngineProfile {
  const profile = engineProfiles.get(version.split('.', 2).join('.'));
  if (profile) return profile;
  throw new Error(`The Apps-Engine ${version} cannot be hosted here, only ${[...engineProfiles.keys()].join(', ')}.`);
}
