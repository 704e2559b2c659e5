import type { Failure } from '../failure';
import type { FieldDiff } from '../fields/diff';
import type { EntryKind } from '../history/history-entry';
import type { Integration } from '../integration/integration';
import { isNew } from '../integration/new-integration';
import type { Proposal } from './proposal';
import type { Deviation } from './verify';

/** A change that was made. */
export interface AppliedChange {
  readonly kind: 'applied';
  /** Left out for a change of one that is there. */
  readonly change?: EntryKind;
  /** The id of its entry in the history. */
  readonly entryId: string;
  /** As the server stored it, or as it was before it was removed. */
  readonly integration: Integration;
  readonly diff: readonly FieldDiff[];
  readonly deviations: readonly Deviation[];
  readonly scriptError: string | undefined;
  /** A token that the app made. It may be told in a message, once, and be kept nowhere. */
  readonly generatedToken?: string | undefined;
  /** Of a new incoming integration, with its token hidden. */
  readonly webhookUrl?: string | undefined;
}

/** What became of one step. */
export type StepResult =
  | AppliedChange
  | {
      readonly kind: 'version-conflict';
      readonly integration: Integration;
      /** A username, where that is known. */
      readonly changedBy: string | undefined;
      readonly externalChanges: readonly FieldDiff[];
      readonly proposal: Proposal;
      /** The names of those that were to be changed after it, and do not exist any more. */
      readonly gone?: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly integration: Integration;
      readonly failure: Failure;
      /** The server may have replaced the code that runs before it refused (docs/rocketchat/rest-api.md H.2). */
      readonly mayRunNewScript: boolean;
      /** Of a creation that takes back a removal: its entry. */
      readonly removal?: string | undefined;
    }
  | { readonly kind: 'not-applied' | 'unknown'; readonly integration: Integration; readonly failure: Failure }
  /** A secret that the plan holds cannot be read any more, because the app's own token was replaced since. */
  | { readonly kind: 'secret-undecryptable'; readonly integration: Integration }
  | { readonly kind: 'gone' }
  /** It was so already: an earlier try had done it, and its end was not seen; or the same removal was taken back by another plan. */
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

/** What became of one try at a step that nobody else was faster with. */
export type TriedStep = Exclude<StepResult, { readonly kind: 'version-conflict' }>;

/** What became of a plan. Steps behind the first that was not applied have not been tried. */
export type Outcome =
  | { readonly kind: 'no-plan' }
  /** All that was asked was left as others had made it. */
  | { readonly kind: 'all-kept-theirs' }
  /** It is being carried out; asked to once more, nothing was done. */
  | { readonly kind: 'running'; readonly planId: string; readonly done: number; readonly total: number }
  /** The step that was to be left out is not the next one any more; nothing was done. */
  | { readonly kind: 'moved-on'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'tried';
      readonly results: readonly StepResult[];
      readonly notTried: number;
      /** Of a plan that had several steps. */
      readonly batch?: BatchState | undefined;
    };

/**
 * What became of the wish to drop a plan: of one that was begun only the rest can be dropped, or whoever is at it stops; one that
 * was carried out or dropped is not there any more.
 */
export type Discarded = 'dropped' | 'rest-dropped' | 'stopping' | 'no-plan';

/** How far a plan of several steps has come. */
export interface BatchState {
  /** What its entries of the history have in common. */
  readonly id: string;
  readonly planId: string;
  /** How many steps earlier tries have made, beside these results. */
  readonly earlier: number;
  /** How many of the results have been told as news. */
  readonly reported: number;
  /** Whether the rest can be gone on with. */
  readonly canResume: boolean;
  /** The step that was tried last and would be tried again, counted from 0; it can be left out instead. */
  readonly failed?: number | undefined;
}

/** What is told while a plan of several steps is carried out. */
export interface BatchProgressReport {
  readonly planId: string;
  readonly done: number;
  readonly total: number;
  /** Seconds that the server asks to wait for. */
  readonly wait?: number;
  /** What has been made since the last news, with tokens that are told only now. */
  readonly newResults: readonly StepResult[];
}
