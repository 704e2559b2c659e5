/**
 * Replaces the app's hook for settings that are about to be saved. What a hook gives back the runtime writes to the app's log, and the
 * inherited one gives back the setting, token and all; where nothing is given back the engine takes the setting as it came.
 * Nothing is undefined: null breaks off the log of engine 1.42, which then writes down an error.
 * A method could not say so: the engine's types know no hook that gives nothing.
 */
export const unloggedSettings = { onPreSettingUpdate: (): Promise<void> => Promise.resolve() };
