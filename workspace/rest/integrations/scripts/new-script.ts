import type { StoredDocument } from '../../../database/database';
import { text } from '../../../database/json-fields';
import { ApiError } from '../../http/api-error';
import type { ReleaseProfile } from '../../releases/release-profile';
import { defaultScriptEngine, scriptEngineRefusal } from './script-engine';

interface ScriptRequest {
  script?: string | null;
  scriptEngine?: string | null;
}

/** Returns the engine of an update: the requested one, else the stored one, else the default. */
export const requestedScriptEngine = ({ scriptEngine }: ScriptRequest, current: StoredDocument): string =>
  scriptEngine ?? text(current.scriptEngine) ?? defaultScriptEngine;

/**
 * Refuses a new script, or a new engine for it, if the engine accepts no scripts. The stored script can be sent again.
 *
 * @throws ApiError whose code is the reason (docs/rocketchat/rest-api.md, H.3)
 */
export function refuseScript(
  profile: ReleaseProfile,
  { script }: ScriptRequest,
  current: StoredDocument,
  engine: string,
): void {
  const sent = script?.trim();
  if (!sent || (engine === current.scriptEngine && sent === text(current.script)?.trim())) return;
  const refusal = scriptEngineRefusal(profile, engine);
  if (refusal) throw ApiError.coded(refusal);
}
