import type { FieldDiff } from '../fields/diff';
import type { FieldName } from '../fields/field-name';
import type { Problems } from '../fields/problem';
import type { EntryKind } from '../history/history-entry';
import type { Integration } from '../integration/integration';
import type { Plan } from './plan';
import type { RoomWarning } from './room-warnings';
import type { SideEffect } from './side-effects';

/** A step of a proposal as it is shown. */
export interface Preview {
  /** Left out for a change of a stored integration. */
  readonly kind?: EntryKind;
  /** A new one has no id yet (`isNew`). */
  readonly integration: Integration;
  /** Everything that will differ, including what the server itself changes. */
  readonly diff: readonly FieldDiff[];
  readonly sideEffects: readonly SideEffect[];
  /** Left out where no rooms were looked up. */
  readonly roomWarnings?: readonly RoomWarning[];
  /** What others changed since the person saw it. */
  readonly externalChanges: readonly FieldDiff[];
  /** The fields that the person and somebody else changed to different values. */
  readonly conflicts: readonly FieldName[];
  /** The username of who made the version that this is based on, where it is known. */
  readonly changedBy: string | undefined;
}

/** A change that cannot be made, with all that is wrong with it. */
export interface InvalidChange {
  readonly integration: Integration;
  readonly problems: Problems;
}

/** What a request for a change leads to. Nothing has been sent yet. */
export type Proposal =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly previews: readonly Preview[] }
  | { readonly kind: 'nothing-to-do'; readonly integrations: readonly Integration[] }
  | { readonly kind: 'invalid'; readonly invalid: readonly InvalidChange[] };
