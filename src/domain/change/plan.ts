import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Snapshot } from './snapshot';

/** A change of one integration. */
export interface UpdateStep {
  readonly kind: 'update';
  readonly integrationId: string;
  readonly baseVersion: Snapshot;
  /** The version that the person had before them when they decided on the change, where that was an older one. */
  readonly formVersion?: Snapshot | undefined;
  /** Secrets sealed. */
  readonly changes: FieldValues;
  /** The whole is to be sent even where nothing differs. */
  readonly resend?: boolean | undefined;
  /** The app made the token in it, so that nobody knows it before it is told with the result. */
  readonly generatedToken?: boolean | undefined;
  /** The id of the entry of the history that this takes back. */
  readonly reverts?: string | undefined;
}

/** A new integration. */
export interface CreateStep extends Pick<UpdateStep, 'changes' | 'generatedToken' | 'reverts'> {
  readonly kind: 'create';
  readonly integrationId?: undefined;
  readonly type: IntegrationType;
}

/** The end of an integration. */
export interface RemoveStep extends Pick<UpdateStep, 'integrationId' | 'baseVersion' | 'formVersion' | 'reverts'> {
  readonly kind: 'remove';
  readonly changes?: undefined;
}

export type PlanStep = UpdateStep | CreateStep | RemoveStep;

/** A change that is shown and not yet made: one person's, applied once, step by step, stopped by the first refusal. */
export interface Plan {
  readonly id: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly reason?: string | undefined;
  /** Of a plan that had several steps: what their entries of the history are found by, to be taken back as one. */
  readonly batch?: string | undefined;
  readonly steps: readonly PlanStep[];
}

/** How long a plan can be applied, in milliseconds. */
export const planLifetimeMs = 15 * 60_000;
