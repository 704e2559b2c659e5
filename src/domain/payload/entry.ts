import type { RawValue } from '../fields/field-value';
import { typedFieldNames } from '../fields/fields';

/** How a payload names the integration that it means, beside a reference. `target_url` is only ever compared (docs/rocketchat/rest-api.md B.1). */
export interface TargetHints {
  readonly type?: string;
  readonly integrationId?: string;
  readonly target_url?: string;
}

/** What cannot be understood in a command, apart from the values themselves. */
export type ParseError =
  | { code: 'unknown-field'; typed: string; nearest: readonly string[] }
  | { code: 'stray-word'; typed: string }
  | { code: 'given-twice'; field: string }
  | { code: 'not-json'; typed: string }
  /** Something that is meant as JSON and is not; several payloads at once; a call that sends none. */
  | { code: 'broken-json' }
  | { code: 'several-payloads' }
  | { code: 'curl-without-data' }
  /** An object, or a list of other things than texts. */
  | { code: 'unusable-value'; typed: string }
  /** A value that the field of a condition can never have. */
  | { code: 'unusable-condition'; typed: string }
  | { code: 'secret-compared'; field: string }
  | { code: 'fits-everything'; typed: string };

/** A name and what stands behind it, as typed or as in a payload. */
export interface Entry {
  readonly name: string;
  readonly value: RawValue;
}

export const targetNames: readonly (keyof TargetHints)[] = ['type', 'integrationId', 'target_url'];

/** Every name that a command or payload may give a value to. */
export const entryNames: readonly string[] = [...typedFieldNames, ...targetNames];
