import { isText } from '../../lib/json';

/** A field's value as the server stores it, except that `channel` is always a list here. `null` and absent both mean "nothing". */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** What a person typed or a JSON payload contained, before it is parsed. */
export type RawValue = string | number | boolean | readonly string[];

/** Returns null for every kind of nothing: an empty text, an empty list, "no" and an unset flag mean the same to a person. */
function normalised(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === '' || value === false) return null;
  return isList(value) && value.length === 0 ? null : value;
}

/** Returns whether a value is a list of texts. `Array.isArray` alone does not narrow a read-only one. */
export function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Returns a value of a JSON document as a field can be given it: null clears. Undefined for an object, a mixed list or Infinity. */
export function rawValueOf(value: unknown): RawValue | undefined {
  if (value === null) return '';
  // JSON has no Infinity, but 1e400 becomes it.
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return isText(value) || typeof value === 'boolean' || isList(value) ? value : undefined;
}

/** Returns whether two values mean the same to the server and to a person. The order of a list counts. */
export function isEquivalent(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(normalised(a)) === JSON.stringify(normalised(b));
}

/** Returns whether two values are stored as the same; absent and null are. An undo restores which kind of nothing it was. */
export function isIdentical(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Returns whether a value is absent, null, blank text or an empty list. `false` and 0 are not empty. */
export function isEmptyValue(value: FieldValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (isList(value) && value.length === 0);
}
