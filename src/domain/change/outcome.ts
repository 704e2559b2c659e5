import type { Failure } from '../failure';
import type { FieldDiff } from '../fields/diff';
import type { EntryKind } from '../history/history-entry';
import type { Integration } from '../integration/integration';
import { isNew } from '../integration/new-integration';
import type { Proposal } from './proposal';
import type { Deviation } from './verify';

/** A change that was applied. */
export interface AppliedChange {
  readonly kind: 'applied';
  /** Left out for a change of a stored integration. */
  readonly change?: EntryKind;
  /** The id of its entry in the history. */
  readonly entryId: string;
  /** As the server stored it, or as it was before it was removed. */
  readonly integration: Integration;
  readonly diff: readonly FieldDiff[];
  readonly deviations: readonly Deviation[];
  readonly scriptError: string | undefined;
  /** A token that the app generated. It is shown once, in a message, and kept nowhere. */
  readonly generatedToken?: string | undefined;
  /** Of a new incoming integration, with the token hidden. */
  readonly webhookUrl?: string | undefined;
}

/** The result of one step. */
export type StepResult =
  | AppliedChange
  | {
      readonly kind: 'version-conflict';
      readonly integration: Integration;
      /** A username, where that is known. */
      readonly changedBy: string | undefined;
      readonly externalChanges: readonly FieldDiff[];
      readonly proposal: Proposal;
      /** The names of integrations of later steps that do not exist any more. */
      readonly gone?: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly integration: Integration;
      readonly failure: Failure;
      /** The server may have replaced the code that runs before it refused (docs/rocketchat/rest-api.md H.2). */
      readonly mayRunNewScript: boolean;
      /** Of a creation that undoes a removal: the id of its entry. */
      readonly removal?: string | undefined;
    }
  | { readonly kind: 'not-applied' | 'unknown'; readonly integration: Integration; readonly failure: Failure }
  /** A secret of the plan cannot be decrypted, because the app's own token was replaced since. */
  | { readonly kind: 'secret-undecryptable'; readonly integration: Integration }
  | { readonly kind: 'gone' }
  /** The step was already applied: by an earlier try whose outcome is unknown, or by another plan that undid the same removal. */
  | { readonly kind: 'already'; readonly integration: Integration }
  /** It could not be read or was not allowed any more, after other steps had been applied. */
  | { readonly kind: 'stopped'; readonly failure: Failure };

/** A step that is done. */
export type SucceededStep = Extract<StepResult, { readonly kind: 'applied' | 'already' }>;

export function isSucceeded(result: StepResult): result is SucceededStep {
  return result.kind === 'applied' || result.kind === 'already';
}

/**
 * Whether the same step can be tried again: it is sent only to the version that it was made from. Not a creation whose result is
 * unknown, since there could be two.
 */
export function canBeTriedAgain(result: StepResult): boolean {
  if (result.kind === 'unknown') return !isNew(result.integration);
  return result.kind === 'refused' || result.kind === 'not-applied' || result.kind === 'stopped';
}

/** The result of a step that nobody else was faster with. */
export type TriedStep = Exclude<StepResult, { readonly kind: 'version-conflict' }>;

/** The result of a plan. Steps after the first that was not applied were not tried. */
export type Outcome =
  | { readonly kind: 'no-plan' }
  /** Every field was kept as others had changed it. */
  | { readonly kind: 'all-kept-theirs' }
  /** The plan is running already. Nothing was done. */
  | { readonly kind: 'running'; readonly planId: string; readonly done: number; readonly total: number }
  /** The step to skip is no longer the next one. Nothing was changed. */
  | { readonly kind: 'moved-on'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'tried';
      readonly results: readonly StepResult[];
      readonly notTried: number;
      /** Of a plan with several steps. */
      readonly batch?: BatchState | undefined;
    };

/** The result of discarding a plan. Of a batch, only the rest is discarded, or it is asked to stop. */
export type Discarded = 'dropped' | 'rest-dropped' | 'stopping' | 'no-plan';

/** The progress of a plan with several steps. */
export interface BatchState {
  /** The id that its history entries share. */
  readonly id: string;
  readonly planId: string;
  /** How many steps earlier tries applied, besides these results. */
  readonly earlier: number;
  /** How many of the results have been reported. */
  readonly reported: number;
  /** Whether the rest can be resumed. */
  readonly canResume: boolean;
  /** The step that was tried last and would be tried again, counted from 0. It can be skipped instead. */
  readonly failed?: number | undefined;
}

/** A report while a plan with several steps runs. */
export interface BatchProgressReport {
  readonly planId: string;
  readonly done: number;
  readonly total: number;
  /** Seconds that the server asks to wait. */
  readonly wait?: number;
  /** The results since the last report, with tokens that are shown only now. */
  readonly newResults: readonly StepResult[];
}
