import { type FieldName, fieldNames } from './field-name';
import type { FieldValue } from './field-value';

/** The values of all fields but these. */
export function omitFields(values: FieldValues, names: readonly FieldName[]): FieldValues {
  const kept: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value !== undefined && !names.includes(name)) kept[name] = value;
  }
  return kept;
}

export type FieldValues = Readonly<Partial<Record<FieldName, FieldValue>>>;
