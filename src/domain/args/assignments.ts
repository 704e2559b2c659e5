import type { FieldName } from '../fields/field-name';
import type { TargetHints, ParseError } from '../payload/entry';
import type { RawChanges } from '../validation/parse-changes';

/** What a command or payload asks for: which integration, which fields, why. */
export interface Assignments {
  readonly reference: string;
  /** The words behind the reference, for giving the same command for another one. */
  readonly rest: readonly string[];
  readonly typed: RawChanges;
  readonly targetHints: TargetHints;
  /** Secret fields that were named: they are typed into a form of their own, never into a command. */
  readonly secrets: readonly FieldName[];
  /** Whether a secret's value came with the command; it has been dropped. */
  readonly secretInCommand: boolean;
  readonly reason: string | undefined;
  readonly parseErrors: readonly ParseError[];
}
