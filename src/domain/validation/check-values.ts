import { type FieldValues, mapFields } from '../fields/field-values';
import { fieldsOf, isUsed } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import type { Problems } from '../fields/problem';

/** Returns what is wrong with each value by itself, also with those nobody typed: a new integration has no value that worked before. */
export function validateValues(type: IntegrationType, values: FieldValues): Problems {
  const used = fieldsOf(type).filter((field) => isUsed(field, type, values.event));
  return mapFields(used, (field) => field.check(values[field.name] ?? null, type));
}
