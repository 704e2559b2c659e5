import type { Snapshot } from '../domain/change/snapshot';
import { type FieldName, fieldNames } from '../domain/fields/field-name';
import { type FieldValue, isList } from '../domain/fields/field-value';
import type { FieldValues } from '../domain/fields/field-values';
import { isIntegrationType } from '../domain/fields/integration-type';
import { isJsonObject, isText } from '../lib/json';

function isFieldValue(value: unknown): value is FieldValue {
  return value === null || isText(value) || typeof value === 'number' || typeof value === 'boolean' || isList(value);
}

/** Stored values of fields that this version knows; the rest is left out. */
export function decodeValues(stored: unknown): FieldValues {
  const values: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of isJsonObject(stored) ? fieldNames : []) {
    const value = isJsonObject(stored) ? stored[name] : undefined;
    if (isFieldValue(value)) values[name] = value;
  }
  return values;
}

export function decodeSnapshot(stored: unknown): Snapshot | undefined {
  if (!isJsonObject(stored) || !isText(stored.updatedAt) || !isIntegrationType(stored.type)) return undefined;
  return { type: stored.type, updatedAt: stored.updatedAt, values: decodeValues(stored.values) };
}
