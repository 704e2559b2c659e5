/**
 * Stands for a method of a bridge that this workspace does not offer.
 *
 * @param what named in the error that the app gets
 */
export const notAvailable = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`${what}: not available in this workspace.`));

/** For notices of the engine that nothing here waits for. */
export const ignored = (): Promise<void> => Promise.resolve();
