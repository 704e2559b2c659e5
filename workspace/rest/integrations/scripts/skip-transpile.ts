import type { ReleaseProfile } from '../../releases/release-profile';

interface ScriptRequest {
  skipTranspile?: boolean | null;
}

/** The field `skipTranspile` as a request sets it: false where left out, and none at all before release 8 (A.8, C.1). */
export const skipTranspileField = (
  { integrations }: ReleaseProfile,
  { skipTranspile }: ScriptRequest,
): { skipTranspile?: boolean } => (integrations.knowsSkipTranspile ? { skipTranspile: skipTranspile === true } : {});
