import type { ByField } from './field-values';

/** What keeps a script from running, as far as there is a better sentence for it than the engine's. */
export type ScriptReason =
  'return' | 'octal' | 'hashbang' | 'typescript' | 'module' | 'unfinished' | 'comment-at-end' | 'syntax';

/** Where something in a script is. Both count from 1. */
export interface ScriptPosition {
  readonly line: number;
  readonly column: number;
}

/** The data of each problem besides its code. */
interface ProblemDetails {
  required: object;
  'not-a-boolean': { typed: string };
  'count-too-large': { max: number };
  'not-a-choice': { typed: string; choices: readonly string[]; closestChoice?: string };
  'not-a-count': { typed: string };
  'not-text': object;
  'not-a-list': object;
  'several-lines': object;
  'lone-surrogate': object;
  /** `escaped` is how to write it where the word itself is wanted. */
  'empty-word': { typed: string; escaped: string };
  'cannot-be-cleared': object;
  'url-invalid': { url: string };
  'too-many-urls': { max: number };
  'avatar-invalid': { typed: string };
  'url-still-hidden': { url: string };
  'emoji-invalid': { typed: string };
  'channel-without-mark': { channel: string; nearest?: readonly string[] };
  /** A name fits several rooms or people, given with their marks. */
  'several-readings': { typed: string; readings: readonly string[] };
  'channel-keyword-on-incoming': { channel: string };
  'channel-keyword-case': { channel: string; keyword: string };
  'channel-empty-on-incoming': object;
  'channel-empty-fires-everywhere': object;
  'one-target-only': object;
  /** `nearest` have their marks. */
  'room-unknown': { room: string; stored: boolean; nearest?: readonly string[] };
  'user-unknown': { username: string; stored: boolean; nearest?: readonly string[] };
  'username-with-mark': { username: string };
  'target-room-needed': object;
  'urls-missing': { stored: boolean };
  'token-missing': { stored: boolean };
  'script-missing': object;
  /** `message` is the engine's; the position is absent where it can't be found. */
  'script-does-not-compile': { reason: ScriptReason; message: string; position?: ScriptPosition };
  'not-of-this-type': { type: string };
  'not-of-this-event': { event: string };
  'not-on-this-server': object;
}

export type ProblemCode = keyof ProblemDetails;

/** Why a value cannot be used. src/i18n has the words for each. */
export type Problem<C extends ProblemCode = ProblemCode> = { [K in C]: { code: K } & ProblemDetails[K] }[C];

/** The first problem of each field. A field without one is absent. */
export type Problems = ByField<Problem>;

/** The value of something typed, or why it has none. Bad input is a value here, never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function err(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
