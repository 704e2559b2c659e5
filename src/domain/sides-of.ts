import type { FieldName } from './field-name';
import { fieldsOf } from './fields';
import { isStoredAlike, type FieldValue } from './field-value';
import type { FieldValues } from './integration';
import type { IntegrationType } from './integration-type';

/** The fields in which two versions are not stored alike, as they were and as they are; null where there was nothing. */
export function sidesOf(
  type: IntegrationType,
  from: FieldValues,
  to: FieldValues,
): { readonly before: FieldValues; readonly after: FieldValues } {
  const before: Partial<Record<FieldName, FieldValue>> = {};
  const after: Partial<Record<FieldName, FieldValue>> = {};
  for (const { name } of fieldsOf(type)) {
    if (isStoredAlike(from[name], to[name])) continue;
    before[name] = from[name] ?? null;
    after[name] = to[name] ?? null;
  }
  return { before, after };
}
