import type { Problem } from './problem';

/** What became of something typed: a value, or why not. Bad input is a value here, never an exception. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function unusable(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
