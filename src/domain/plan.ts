import type { FieldValues } from './integration';
import type { IntegrationType } from './integration-type';

/** A version of an integration as somebody saw it, its secrets sealed: what a later change by others is told by. */
export interface SeenVersion {
  readonly type: IntegrationType;
  /** The `_updatedAt` of that version. */
  readonly updatedAt: string;
  readonly values: FieldValues;
}

/** A change of one integration. */
export interface PlanStep {
  readonly integrationId: string;
  readonly seen: SeenVersion;
  /** The version that the person had before them when they decided on the change, where that was an older one. */
  readonly basis?: SeenVersion | undefined;
  /** Secrets sealed. */
  readonly changes: FieldValues;
  /** The whole is to be sent even where nothing differs. */
  readonly resend?: boolean | undefined;
  /** The id of the entry of the history that this takes back. */
  readonly undoes?: string | undefined;
}

/** A change that is shown and not yet made: one person's, applied once, step by step, stopped by the first refusal. */
export interface Plan {
  readonly id: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly why?: string | undefined;
  readonly steps: readonly PlanStep[];
}

/** How long a plan can be applied, in milliseconds. */
export const planLifetime = 15 * 60_000;
