import type { ReleaseProfile } from '../../releases/release-profile';

interface ScriptRequest {
  skipTranspile?: boolean | null;
}

/** Returns the field `skipTranspile` of a request: false by default, and absent before release 8 (A.8, C.1). */
export const skipTranspileField = (
  { integrations }: ReleaseProfile,
  { skipTranspile }: ScriptRequest,
): { skipTranspile?: boolean } => (integrations.knowsSkipTranspile ? { skipTranspile: skipTranspile === true } : {});
