import type { ReleaseProfile } from '../../releases/release-profile';

export const defaultScriptEngine = 'isolated-vm';

/** Returns whether this is isolated-vm, the only engine since release 7; empty means the default (docs/rocketchat/rest-api.md, A.5, H.3). */
export const isIsolatedVm = (engine: string): boolean => engine === '' || engine === defaultScriptEngine;

/** Returns why the server accepts no new scripts for this engine; undefined if it does. */
export const scriptEngineRefusal = ({ integrations }: ReleaseProfile, engine: string): string | undefined =>
  integrations.acceptsScriptEngine(engine) ? undefined : 'integration-scripts-unknown-engine';

/** Returns whether the fields about scripts silently stay unchanged, as the engine accepts no scripts (docs/rocketchat/rest-api.md, H.3). */
export const isFrozen = (profile: ReleaseProfile, engine: string): boolean =>
  scriptEngineRefusal(profile, engine) !== undefined;
