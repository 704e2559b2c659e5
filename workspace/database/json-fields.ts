/** Readers for single fields of stored documents, whose types are unknown. */

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Reads a date: dates are stored as ISO 8601 strings, but fixtures may contain real dates. */
export function date(value: unknown): Date | undefined {
  if (value instanceof Date) return value;
  return typeof value === 'string' ? new Date(value) : undefined;
}

export const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;

/** Removes undefined fields: the engine's types distinguish absent from undefined. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
