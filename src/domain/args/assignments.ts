import type { FieldName } from '../fields/field-name';
import type { TargetHints, ParseError } from '../payload/entry';
import type { RawChanges } from '../validation/parse-changes';

/** A change that a command or payload asks for: of which integration and fields, and why. */
export interface Assignments {
  readonly reference: string;
  /** The words after the reference, for giving the same command for another integration. */
  readonly rest: readonly string[];
  readonly typed: RawChanges;
  readonly targetHints: TargetHints;
  /** Secret fields that were named. Their values are typed into a form, never into a command. */
  readonly secrets: readonly FieldName[];
  /** Whether the command contained a secret's value, which was dropped. */
  readonly secretInCommand: boolean;
  readonly reason: string | undefined;
  readonly parseErrors: readonly ParseError[];
}
