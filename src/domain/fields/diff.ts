import type { FieldName } from './field-name';
import { type FieldValue, isEquivalent, isIdentical } from './field-value';
import type { FieldValues } from './field-values';
import { type Field, fieldsOf } from './fields';
import type { IntegrationType } from './integration-type';

/** One field before and after. */
export interface FieldDiff {
  readonly field: Field;
  readonly from: FieldValue | undefined;
  readonly to: FieldValue | undefined;
}

/** What differs between two versions of an integration, in the order of the form. */
export function diff(type: IntegrationType, before: FieldValues, after: FieldValues): FieldDiff[] {
  return fieldsOf(type)
    .map((field) => ({ field, from: before[field.name], to: after[field.name] }))
    .filter(({ from, to }) => !isEquivalent(from, to));
}

/** The fields in which two versions are not stored alike, as they were and as they are; null where there was nothing. */
export function diffValues(
  type: IntegrationType,
  from: FieldValues,
  to: FieldValues,
): { readonly before: FieldValues; readonly after: FieldValues } {
  const before: Partial<Record<FieldName, FieldValue>> = {};
  const after: Partial<Record<FieldName, FieldValue>> = {};
  for (const { name } of fieldsOf(type)) {
    if (isIdentical(from[name], to[name])) continue;
    before[name] = from[name] ?? null;
    after[name] = to[name] ?? null;
  }
  return { before, after };
}
