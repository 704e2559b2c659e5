/**
 * Returns a bridge method that rejects, for features that this workspace does not have.
 *
 * @param what the feature, for the error that the app gets
 */
export const notAvailable = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`${what}: not available in this workspace.`));

/** A bridge method for notices of the engine that have no effect here. */
export const ignored = (): Promise<void> => Promise.resolve();
