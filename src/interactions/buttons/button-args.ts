import { isList } from '../../domain/fields/field-value';
import { parseJson } from '../../lib/json';

/** Returns the texts that a button's value contains as JSON; none where the value was forged. */
export function parseButtonArgs(value: string): readonly string[] {
  const args = parseJson(value);
  return isList(args) ? args : [];
}
