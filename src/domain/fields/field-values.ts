import { type FieldName, fieldNames } from './field-name';
import type { FieldValue } from './field-value';

/** Something for each of some fields. */
export type ByField<T> = Readonly<Partial<Record<FieldName, T>>>;

export type FieldValues = ByField<FieldValue>;

/** Returns what a function gives for each of these fields, in their order. A field it gives nothing for is left out. */
export function mapFields<F extends { readonly name: FieldName }, T>(
  fields: readonly F[],
  valueOf: (field: F) => T | undefined,
): ByField<T> {
  const mapped: Partial<Record<FieldName, T>> = {};
  for (const field of fields) {
    const value = valueOf(field);
    if (value !== undefined) mapped[field.name] = value;
  }
  return mapped;
}

/** Returns the entries of the fields for which a test holds. */
export function pickFields<T>(values: ByField<T>, isPicked: (name: FieldName) => boolean): ByField<T> {
  return mapFields(
    fieldNames.map((name) => ({ name })),
    ({ name }) => (isPicked(name) ? values[name] : undefined),
  );
}

/** Returns the entries of all fields but these. */
export function omitFields<T>(values: ByField<T>, names: readonly FieldName[]): ByField<T> {
  return pickFields(values, (name) => !names.includes(name));
}
