import type { Difference } from './difference';
import type { FieldName } from './field-name';
import type { FieldValues, Integration } from './integration';
import type { TypedChanges } from './parse-changes';
import type { Plan, SeenVersion } from './plan';
import type { Problems } from './problem';
import type { SideEffect } from './side-effects';
import type { Deviation } from './verify';

/** What a person asks to change in one integration. */
export interface ChangeRequest {
  readonly integrationId: string;
  readonly typed?: TypedChanges;
  /** Values that need not be understood, because they have been before; they count more than what was typed. */
  readonly values?: FieldValues;
  /** Asks for the whole to be sent once more even where nothing differs. */
  readonly resend?: boolean;
  /** The version that the person saw while typing. Left out, only what differs from the present one counts as a change. */
  readonly seen?: SeenVersion;
}

/** One step of a proposal as it is shown. */
export interface Preview {
  readonly integration: Integration;
  /** Everything that will differ, what the server itself does included. */
  readonly differences: readonly Difference[];
  readonly effects: readonly SideEffect[];
  /** What others changed since the person saw it. */
  readonly meanwhile: readonly Difference[];
  /** The fields that the person and somebody else changed to different values. */
  readonly conflicts: readonly FieldName[];
  /** Who made the version that this is based on; a username, where that is known. */
  readonly changedBy: string | undefined;
}

/** A change that cannot be made, with all that is wrong with it. */
export interface InvalidChange {
  readonly integration: Integration;
  readonly problems: Problems;
}

/** What became of a request for a change; nothing has been sent yet. */
export type Proposal =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly previews: readonly Preview[] }
  | { readonly kind: 'nothing-to-do'; readonly integrations: readonly Integration[] }
  | { readonly kind: 'invalid'; readonly invalid: readonly InvalidChange[] };

/** A change that was made. */
export interface AppliedChange {
  readonly kind: 'applied';
  /** The id of its entry in the history. */
  readonly entryId: string;
  /** As the server stored it. */
  readonly integration: Integration;
  readonly differences: readonly Difference[];
  readonly deviations: readonly Deviation[];
  readonly scriptError: string | undefined;
}

/** What became of one step. */
export type StepResult =
  | AppliedChange
  | {
      readonly kind: 'stale';
      readonly integration: Integration;
      /** A username, where that is known. */
      readonly changedBy: string | undefined;
      readonly meanwhile: readonly Difference[];
      readonly proposal: Proposal;
    }
  | {
      readonly kind: 'refused';
      readonly integration: Integration;
      readonly why: string;
      /** The server may have replaced the code that runs before it refused (facts: rest-api H.2). */
      readonly mayRunNewScript: boolean;
    }
  | { readonly kind: 'not-applied' | 'unknown'; readonly integration: Integration; readonly why: string }
  /** A secret that the plan holds cannot be read any more, because the app's own token was replaced since. */
  | { readonly kind: 'secret-lost'; readonly integration: Integration }
  | { readonly kind: 'gone' }
  /** It could not be read or was not allowed any more, after other steps had been applied. */
  | { readonly kind: 'stopped'; readonly why: string };

/** What became of a plan. Steps behind the first that was not applied have not been tried. */
export type Outcome =
  | { readonly kind: 'no-plan' }
  /** All that was asked was left as others had made it. */
  | { readonly kind: 'left' }
  | { readonly kind: 'tried'; readonly results: readonly StepResult[]; readonly notTried: number };
