import type { Difference } from './difference';
import type { Integration } from './integration';
import type { TypedChanges } from './parse-changes';
import type { Plan, SeenVersion } from './plan';
import type { Problems } from './problem';
import type { SideEffect } from './side-effects';
import type { Deviation } from './verify';

/** What a person asks to change in one integration. */
export interface ChangeRequest {
  readonly integrationId: string;
  readonly typed: TypedChanges;
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
      readonly meanwhile: readonly Difference[];
      readonly proposal: Proposal;
    }
  | { readonly kind: 'refused' | 'not-applied' | 'unknown'; readonly integration: Integration; readonly why: string }
  | { readonly kind: 'gone' }
  /** It could not be read or was not allowed any more, after other steps had been applied. */
  | { readonly kind: 'stopped'; readonly why: string };

/** What became of a plan. Steps behind the first that was not applied have not been tried. */
export type Outcome =
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'tried'; readonly results: readonly StepResult[]; readonly notTried: number };
