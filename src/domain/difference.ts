import { fieldsOf, type Field } from './fields';
import { isSameValue, type FieldValue } from './field-value';
import type { FieldValues } from './integration';
import type { IntegrationType } from './integration-type';

/** One field before and after. */
export interface Difference {
  readonly field: Field;
  readonly from: FieldValue | undefined;
  readonly to: FieldValue | undefined;
}

/** What differs between two versions of an integration, in the order of the form. */
export function differences(type: IntegrationType, before: FieldValues, after: FieldValues): Difference[] {
  return fieldsOf(type)
    .map((field) => ({ field, from: before[field.name], to: after[field.name] }))
    .filter(({ from, to }) => !isSameValue(from, to));
}
