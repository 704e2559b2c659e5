/** Reads of single fields of stored documents, whose types nobody vouches for. */

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Dates are stored as ISO 8601 strings; documents that came from a fixture may hold real ones. */
export function date(value: unknown): Date | undefined {
  if (value instanceof Date) return value;
  return typeof value === 'string' ? new Date(value) : undefined;
}

export const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;

/** Leaves out what is undefined: the engine's types tell "absent" from "undefined". */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
