import type { ReleaseProfile } from '../../releases/release-profile';

export const defaultScriptEngine = 'isolated-vm';

/** Whether it is the only engine that there is since release 7; no engine is the default one (docs/rocketchat/rest-api.md, A.5, H.3). */
export const isIsolatedVm = (engine: string): boolean => engine === '' || engine === defaultScriptEngine;

/** Why the server does not take new scripts for this engine; undefined where it does. */
export const scriptEngineRefusal = ({ integrations }: ReleaseProfile, engine: string): string | undefined =>
  integrations.acceptsScriptEngine(engine) ? undefined : 'integration-scripts-unknown-engine';

/** Under an engine that takes no scripts, the fields about scripts are silently left as they are (docs/rocketchat/rest-api.md, H.3). */
export const isFrozen = (profile: ReleaseProfile, engine: string): boolean =>
  scriptEngineRefusal(profile, engine) !== undefined;
