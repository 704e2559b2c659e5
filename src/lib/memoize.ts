/** The same promise for everyone who asks, made at the first time; for what must not be asked twice within one call. */
export function memoize<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/**
 * The same promise for everyone who asks within some time, then a new one. One that failed is not given twice.
 *
 * @param age in milliseconds
 */
export function memoizeFor<T>(make: () => Promise<T>, age: number, now: () => number): () => Promise<T> {
  let made: { readonly at: number; readonly promise: Promise<T> } | undefined;
  return () => {
    if (made !== undefined && now() - made.at <= age) return made.promise;
    const promise = make();
    made = { at: now(), promise };
    promise.catch(() => (made = undefined));
    return promise;
  };
}
