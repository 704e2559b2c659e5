import { type FieldName, fieldNames } from './field-name';
import type { FieldValue } from './field-value';

/** A record with an entry for some of the fields. */
export type ByField<T> = Readonly<Partial<Record<FieldName, T>>>;

export type FieldValues = ByField<FieldValue>;

/** Returns what a function returns for each of these fields, in their order. A field with undefined is left out. */
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

/** Does the same for the names of all fields. */
export function mapFieldNames<T>(valueOf: (name: FieldName) => T | undefined): ByField<T> {
  return mapFields(
    fieldNames.map((name) => ({ name })),
    ({ name }) => valueOf(name),
  );
}

/** Returns the entries of the fields that pass a test. */
export function pickFields<T>(values: ByField<T>, isPicked: (name: FieldName) => boolean): ByField<T> {
  return mapFieldNames((name) => (isPicked(name) ? values[name] : undefined));
}

/** Returns the entries of all fields but these. */
export function omitFields<T>(values: ByField<T>, names: readonly FieldName[]): ByField<T> {
  return pickFields(values, (name) => !names.includes(name));
}
