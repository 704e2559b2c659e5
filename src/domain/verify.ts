import { afterServer } from './consequences';
import { fieldsOf, type Field } from './fields';
import { isEmptyValue, isSameValue, type FieldValue } from './field-value';
import type { FieldValues, Integration } from './integration';

/** A field that the server stored differently from what was asked, or changed though nobody asked. */
export interface Deviation {
  readonly field: Field;
  readonly asked: FieldValue | undefined;
  readonly stored: FieldValue | undefined;
}

/**
 * Compares what the server stored with what was asked. A field that nobody touched may hold what it held before, or what
 * the server is known to make of it, since releases differ in that; and where it held nothing, the server's own default.
 */
export function verify(before: Integration, changes: FieldValues, stored: Integration): Deviation[] {
  const asked: FieldValues = { ...before.values, ...changes };
  const expected = afterServer(before.type, asked);
  return fieldsOf(before.type)
    .filter(({ name }) => {
      const value = stored.values[name];
      const held = before.values[name];
      const isLeft = changes[name] === undefined && (isEmptyValue(held) || isSameValue(value, held));
      return !isLeft && !isSameValue(value, expected[name]);
    })
    .map((field) => ({ field, asked: expected[field.name], stored: stored.values[field.name] }));
}
