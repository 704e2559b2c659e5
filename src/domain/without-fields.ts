import { fieldNames, type FieldName } from './field-name';
import type { FieldValue } from './field-value';
import type { FieldValues } from './integration';

/** The values of all fields but these. */
export function withoutFields(values: FieldValues, names: readonly FieldName[]): FieldValues {
  const kept: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value !== undefined && !names.includes(name)) kept[name] = value;
  }
  return kept;
}
