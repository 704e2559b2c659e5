/** The same promise for everyone who asks, made at the first time; for what must not be asked twice within one call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
