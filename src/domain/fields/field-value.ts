/** A field's value as the server stores it, except that `channel` is always a list here. `null` and absent both mean "nothing". */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** What a person typed, or a JSON payload held, before it is understood. */
export type RawValue = string | number | boolean | readonly string[];

/** Nothing, an empty text and an empty list are one to a person; so are "no" and an unset flag. */
function normalised(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === '' || value === false) return null;
  return isList(value) && value.length === 0 ? null : value;
}

/** Tells a list from the other values (`Array.isArray` alone does not narrow a read-only one). */
export function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Whether two values mean the same to the server and to a person. The order of a list counts. */
export function isEquivalent(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(normalised(one)) === JSON.stringify(normalised(other));
}

/** Whether two values are stored as the same; absent and null are. An undo brings back which kind of nothing it was. */
export function isIdentical(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Whether there is nothing in it: absent, null, blank text or an empty list. `false` and 0 are something. */
export function isEmptyValue(value: FieldValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (isList(value) && value.length === 0);
}
