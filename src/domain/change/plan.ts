import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Snapshot } from './snapshot';

/** A change of one integration. */
export interface UpdateStep {
  readonly kind: 'update';
  readonly integrationId: string;
  readonly baseVersion: Snapshot;
  /** The version that the person saw when they asked for the change, where that was an older one. */
  readonly formVersion?: Snapshot | undefined;
  /** With secrets encrypted. */
  readonly changes: FieldValues;
  /** The whole integration is sent even where nothing differs. */
  readonly resend?: boolean | undefined;
  /** The app generated its token, which is shown once with the result. */
  readonly generatedToken?: boolean | undefined;
  /** The id of the history entry that this undoes. */
  readonly reverts?: string | undefined;
}

/** The creation of an integration. */
export interface CreateStep extends Pick<UpdateStep, 'changes' | 'generatedToken' | 'reverts'> {
  readonly kind: 'create';
  readonly integrationId?: undefined;
  readonly type: IntegrationType;
}

/** The removal of an integration. */
export interface RemoveStep extends Pick<UpdateStep, 'integrationId' | 'baseVersion' | 'formVersion' | 'reverts'> {
  readonly kind: 'remove';
  readonly changes?: undefined;
}

export type PlanStep = UpdateStep | CreateStep | RemoveStep;

/** A change that was shown to a person and not applied yet. It is applied once, step by step, and stops at the first refusal. */
export interface Plan {
  readonly id: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly reason?: string | undefined;
  /** The id that the history entries of a plan with several steps share, to undo them together. */
  readonly batchId?: string | undefined;
  readonly steps: readonly PlanStep[];
}

/** How long a plan can be applied, in milliseconds. */
export const planLifetimeMs = 15 * 60_000;
