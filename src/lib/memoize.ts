/** Returns a function that calls `make` once and returns the same promise each time. */
export function memoize<T>(make: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => (promise ??= make());
}

/**
 * Returns a function that returns the same promise for some time, and then calls `make` again. A promise that fails is dropped at
 * once.
 *
 * @param ttlMs how long a promise is returned
 */
export function memoizeFor<T>(make: () => Promise<T>, ttlMs: number, now: () => number): () => Promise<T> {
  let latest: { readonly at: number; readonly promise: Promise<T> } | undefined;
  return () => {
    if (latest !== undefined && now() - latest.at <= ttlMs) return latest.promise;
    const promise = make();
    latest = { at: now(), promise };
    promise.catch(() => (latest = undefined));
    return promise;
  };
}
