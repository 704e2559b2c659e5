/** Characters that NeDB rejects in field names, and the look-alikes that replace them. MongoDB accepts both. */
const replacements = [
  ['.', '\uff0e'],
  ['$', '\uff04'],
] as const;

const encodeKey = (key: string) => replacements.reduce((text, [from, to]) => text.replaceAll(from, to), key);
const decodeKey = (key: string) => replacements.reduce((text, [from, to]) => text.replaceAll(to, from), key);

/** Returns data that NeDB can store, whatever its field names. Dates stay dates. */
export const encodeKeys = (data: unknown): unknown => mapKeys(data, encodeKey);

/** Reverses `encodeKeys`. */
export const decodeKeys = (data: unknown): unknown => mapKeys(data, decodeKey);

function mapKeys(data: unknown, change: (key: string) => string): unknown {
  if (Array.isArray(data)) return data.map((item) => mapKeys(item, change));
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [change(key), mapKeys(value, change)]));
}
