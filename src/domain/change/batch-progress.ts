/** How long a plan of several steps can be gone on with once it was begun, in milliseconds. */
export const batchLifetime = 24 * 3_600_000;

/** How far a plan of several steps has come. */
export interface Progress {
  /** That of the plan. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How many of its steps need not be tried any more, and how many of them were made: others were left out, or had been removed. */
  readonly done: number;
  readonly made: number;
  /** Who is at it; nobody else goes on before `until`, in milliseconds since 1970. 0 where nobody is. */
  readonly runner: string;
  readonly until: number;
}
