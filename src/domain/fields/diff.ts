import { type FieldValue, isEquivalent, isIdentical } from './field-value';
import { type FieldValues, mapFields } from './field-values';
import { type Field, fieldsOf } from './fields';
import type { IntegrationType } from './integration-type';

/** A field with its values before and after. */
export interface FieldDiff {
  readonly field: Field;
  readonly from: FieldValue | undefined;
  readonly to: FieldValue | undefined;
}

/** Returns the fields that differ between two versions of an integration, in the order of the form. */
export function diff(type: IntegrationType, before: FieldValues, after: FieldValues): FieldDiff[] {
  return fieldsOf(type)
    .map((field) => ({ field, from: before[field.name], to: after[field.name] }))
    .filter(({ from, to }) => !isEquivalent(from, to));
}

/** Returns the fields that two versions do not store alike, before and after; null where there was nothing. */
export function diffValues(
  type: IntegrationType,
  from: FieldValues,
  to: FieldValues,
): { readonly before: FieldValues; readonly after: FieldValues } {
  const differing = fieldsOf(type).filter(({ name }) => !isIdentical(from[name], to[name]));
  return {
    before: mapFields(differing, ({ name }) => from[name] ?? null),
    after: mapFields(differing, ({ name }) => to[name] ?? null),
  };
}
