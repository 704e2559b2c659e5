/**
 * Returns a value that may be undefined as the type that the engine declares.
 *
 * The engine's bridges promise a user, room or message. The server returns undefined for one that does not exist, and apps
 * check for that. The overload bridges the two types.
 */
export function asDeclared<T>(value: T | undefined): T;
export function asDeclared(value: unknown): unknown {
  return value;
}
