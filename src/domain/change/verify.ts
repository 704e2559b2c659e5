import type { FieldName } from '../fields/field-name';
import { type FieldValue, isEmptyValue, isEquivalent } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { type Field, fieldsOf } from '../fields/fields';
import { normalizeLikeServer } from '../fields/server-normalization';
import type { Integration } from '../integration/integration';

/** Why the server may have stored another value, as far as that is known. */
export type DeviationReason = 'post-as-kept' | 'scripts-frozen' | 'script-engine-not-run' | 'coerced' | 'unasked';

/** A field that the server did not store as asked, or changed unasked. */
export interface Deviation {
  readonly field: Field;
  readonly reason: DeviationReason;
  readonly asked: FieldValue | undefined;
  readonly stored: FieldValue | undefined;
}

const scriptFields: readonly FieldName[] = ['scriptEnabled', 'script', 'scriptEngine', 'skipTranspile'];

/** Returns why a server kept a value, or stored another one (docs/rocketchat/rest-api.md G.2, H.3, H.4, I). */
function reasonOf(name: FieldName, before: Integration, changes: FieldValues, stored: Integration): DeviationReason {
  const isKept = isEquivalent(stored.values[name], before.values[name]);
  if (changes[name] === undefined) return 'unasked';
  if (name === 'username' && before.type === 'webhook-incoming' && isKept) return 'post-as-kept';
  if (scriptFields.includes(name) && isKept)
    return stored.values.scriptEngine === 'vm2' ? 'script-engine-not-run' : 'scripts-frozen';
  return 'coerced';
}

/**
 * Returns the fields that the server did not store as asked. An untouched field may have its old value, or what the server is known
 * to turn it into, since releases differ in that. Where it was empty, it may have the server's default.
 */
export function verify(before: Integration, changes: FieldValues, stored: Integration): Deviation[] {
  const asked: FieldValues = { ...before.values, ...changes };
  const expected = normalizeLikeServer(before.type, asked);
  return fieldsOf(before.type)
    .filter(({ name }) => {
      const value = stored.values[name];
      const old = before.values[name];
      const isUntouched = changes[name] === undefined && (isEmptyValue(old) || isEquivalent(value, old));
      return !isUntouched && !isEquivalent(value, expected[name]);
    })
    .map((field) => ({
      field,
      reason: reasonOf(field.name, before, changes, stored),
      asked: expected[field.name],
      stored: stored.values[field.name],
    }));
}
