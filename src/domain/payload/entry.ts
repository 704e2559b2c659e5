import type { RawValue } from '../fields/field-value';
import { typedFieldNames } from '../fields/fields';
import type { OtherFormat } from './other-format';

/** What a payload says about its integration besides a reference. `target_url` is compared and never sent (docs/rocketchat/rest-api.md B.1). */
export interface TargetHints {
  readonly type?: string;
  readonly integrationId?: string;
  readonly target_url?: string;
}

/** What is wrong with a command or payload, apart from the values of fields. */
export type ParseError =
  | { code: 'unknown-field'; typed: string; nearest: readonly string[] }
  | { code: 'stray-word'; typed: string }
  /** A quote without its partner. */
  | { code: 'unclosed-quote'; typed: string }
  /** What can be read in two ways, and how to write each. */
  | { code: 'two-readings'; typed: string; readings: readonly [string, string] }
  /** Words behind the values that are the reference, or a part of the last value. */
  | { code: 'name-behind'; reference: string; field: string; value: string }
  | { code: 'no-value'; field: string }
  /** The name of a secret among words: it is a part of the reference, or its value follows, which is not repeated. */
  /** A secret inside the value of a field that is none. */
  | { code: 'secret-in-value'; field: string }
  | { code: 'secret-or-reference'; field: string }
  | { code: 'given-twice'; field: string }
  | { code: 'not-json'; typed: string }
  /** Text that isn't JSON, broken JSON, several payloads at once, or a curl command without one. */
  | { code: 'broken-json' }
  | { code: 'several-payloads' }
  | { code: 'curl-without-data' }
  | { code: 'other-format'; format: OtherFormat }
  /** Something that nobody filled in; `field` is undefined where it is the whole payload, or it is not known where it stands. */
  | { code: 'placeholder'; field: string | undefined; typed: string }
  /** An object that is JavaScript and Python, with different values. */
  | { code: 'two-languages' }
  /** A call of `integrations.create` with an id. */
  | { code: 'create-with-id' }
  /** `None` without quotes, which is a text or nothing. */
  | { code: 'none-unquoted'; field: string }
  /** A value that no field can have, such as an object. */
  | { code: 'unusable-value'; typed: string }
  /** A value that the field of a condition can never have. */
  | { code: 'unusable-condition'; typed: string }
  | { code: 'secret-compared'; field: string }
  | { code: 'fits-everything'; typed: string };

/** A name and its value, as typed or as in a payload. */
export interface Entry {
  readonly name: string;
  readonly value: RawValue;
}

export const targetNames: readonly (keyof TargetHints)[] = ['type', 'integrationId', 'target_url'];

/** Every name that a command or payload can set. */
export const entryNames: readonly string[] = [...typedFieldNames, ...targetNames];
