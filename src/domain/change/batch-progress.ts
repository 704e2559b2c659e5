/** How long a plan of several steps can be gone on with once it was begun, in milliseconds. */
export const batchLifetimeMs = 24 * 3_600_000;

/** How far a plan of several steps has come. */
export interface BatchProgress {
  /** That of the plan. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How many of its steps need not be tried any more, and how many of them were made: others were left out, or had been removed. */
  readonly done: number;
  readonly succeeded: number;
  /** Who is at it; nobody else goes on before `until`, in milliseconds since 1970. 0 where nobody is. */
  readonly leaseHolder: string;
  readonly leaseExpiresAt: number;
}
