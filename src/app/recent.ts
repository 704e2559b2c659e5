/**
 * The same promise for everyone who asks within some time, then a new one. One that failed is not given twice.
 *
 * @param age in milliseconds
 */
export function recent<T>(make: () => Promise<T>, age: number, now: () => number): () => Promise<T> {
  let made: { readonly at: number; readonly promise: Promise<T> } | undefined;
  return () => {
    if (made !== undefined && now() - made.at <= age) return made.promise;
    const promise = make();
    made = { at: now(), promise };
    promise.catch(() => (made = undefined));
    return promise;
  };
}
