export const defaultScriptEngine = 'isolated-vm';

/** Why the server does not take new scripts for this engine; undefined where it does. No engine is the default one. */
export const scriptEngineRefusal = (engine: string): string | undefined =>
  engine === '' || engine === defaultScriptEngine ? undefined : 'integration-scripts-unknown-engine';

/** Under an engine that takes no scripts, the fields about scripts are silently left as they are (facts/rest-api.md, H.3). */
export const isFrozen = (engine: string): boolean => scriptEngineRefusal(engine) !== undefined;
