import type { FieldName } from './field-name';
import type { TypedValue } from './field-value';
import type { TypedChanges } from './parse-changes';

/** How a payload names the integration that it means, beside a reference. `target_url` is only ever compared (facts: rest-api B.1). */
export interface Address {
  readonly type?: string;
  readonly integrationId?: string;
  readonly target_url?: string;
}

/** What cannot be understood in a command, apart from the values themselves. */
export type Mistake =
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

/** What a command or payload asks for: which integration, which fields, why. */
export interface Assignments {
  readonly reference: string;
  /** The words behind the reference, for giving the same command for another one. */
  readonly rest: readonly string[];
  readonly typed: TypedChanges;
  readonly address: Address;
  /** Secret fields that were named: they are typed into a form of their own, never into a command. */
  readonly secrets: readonly FieldName[];
  /** Whether a secret's value came with the command; it has been dropped. */
  readonly secretInCommand: boolean;
  readonly why: string | undefined;
  readonly mistakes: readonly Mistake[];
}

/** A name and what stands behind it, as typed or as in a payload. */
export interface Entry {
  readonly name: string;
  readonly value: TypedValue;
}
