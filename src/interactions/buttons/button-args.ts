import { isList } from '../../domain/fields/field-value';

/** The words that a button carries as JSON; none where somebody made them up. */
export function parseButtonArgs(value: string): readonly string[] {
  try {
    const args: unknown = JSON.parse(value);
    return isList(args) ? args : [];
  } catch {
    return [];
  }
}
