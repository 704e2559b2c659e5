/**
 * Passes on what may be undefined as the type that the engine declares.
 *
 * Its bridges promise a user, a room, a message; the server gives undefined for one that does not exist, and apps
 * check for that. Overloaded because the two types cannot be brought together otherwise.
 */
export function asDeclared<T>(value: T | undefined): T;
export function asDeclared(value: unknown): unknown {
  return value;
}
