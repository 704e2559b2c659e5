/** How long a plan with several steps can be resumed once it was begun, in milliseconds. */
export const batchLifetimeMs = 24 * 3_600_000;

/** The progress of a plan with several steps. */
export interface BatchProgress {
  /** The id of the plan. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How many steps are over. */
  readonly done: number;
  /** How many of these succeeded; others were skipped, or their integration was removed. */
  readonly succeeded: number;
  /** Who runs it. Nobody else resumes it before `leaseExpiresAt`, in milliseconds since 1970; 0 where nobody runs it. */
  readonly leaseHolder: string;
  readonly leaseExpiresAt: number;
}
