import type { FieldName } from '../fields/field-name';
import { type FieldValue, isEmptyValue, isEquivalent } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { type Field, fieldsOf } from '../fields/fields';
import { normalizeLikeServer } from '../fields/server-normalization';
import type { Integration } from '../integration/integration';

/** Why the server may have stored something else, as far as that is known. */
export type DeviationReason = 'post-as-kept' | 'scripts-frozen' | 'script-engine-not-run' | 'coerced' | 'unasked';

/** A field that the server stored differently from what was asked, or changed though nobody asked. */
export interface Deviation {
  readonly field: Field;
  readonly reason: DeviationReason;
  readonly asked: FieldValue | undefined;
  readonly stored: FieldValue | undefined;
}

const scriptFields: readonly FieldName[] = ['scriptEnabled', 'script', 'scriptEngine', 'skipTranspile'];

/** What is known of servers that keep a value as it was, or store another one (docs/rocketchat/rest-api.md G.2, H.3, H.4, I). */
function reasonOf(name: FieldName, before: Integration, changes: FieldValues, stored: Integration): DeviationReason {
  const isKept = isEquivalent(stored.values[name], before.values[name]);
  if (changes[name] === undefined) return 'unasked';
  if (name === 'username' && before.type === 'webhook-incoming' && isKept) return 'post-as-kept';
  if (scriptFields.includes(name) && isKept)
    return stored.values.scriptEngine === 'vm2' ? 'script-engine-not-run' : 'scripts-frozen';
  return 'coerced';
}

/**
 * Compares what the server stored with what was asked. A field that nobody touched may hold what it held before, or what
 * the server is known to make of it, since releases differ in that; and where it held nothing, the server's own default.
 */
export function verify(before: Integration, changes: FieldValues, stored: Integration): Deviation[] {
  const asked: FieldValues = { ...before.values, ...changes };
  const expected = normalizeLikeServer(before.type, asked);
  return fieldsOf(before.type)
    .filter(({ name }) => {
      const value = stored.values[name];
      const held = before.values[name];
      const isLeft = changes[name] === undefined && (isEmptyValue(held) || isEquivalent(value, held));
      return !isLeft && !isEquivalent(value, expected[name]);
    })
    .map((field) => ({
      field,
      reason: reasonOf(field.name, before, changes, stored),
      asked: expected[field.name],
      stored: stored.values[field.name],
    }));
}
