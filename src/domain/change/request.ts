import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from '../integration/integration';
import type { RawChanges } from '../validation/parse-changes';
import type { Snapshot } from './snapshot';

/** What a person asks to change in one integration. */
export interface UpdateRequest {
  readonly kind?: 'update';
  readonly integrationId: string;
  readonly typed?: RawChanges;
  /** Values that need not be understood, because they have been before; they count more than what was typed. */
  readonly values?: FieldValues;
  /** Asks for the whole to be sent once more even where nothing differs. */
  readonly resend?: boolean;
  /** The version that the person saw while typing. Left out, only what differs from the present one counts as a change. */
  readonly baseVersion?: Snapshot;
  /** Asks the app to make a new token, which is told once with the result. */
  readonly generateToken?: boolean;
  /** The integration, where many have just been read at once; whoever else changed it is noticed when it is applied. */
  readonly read?: Integration | undefined;
  /** The id of the entry of the history that is taken back. */
  readonly reverts?: string | undefined;
}

/** A new integration that a person asks for; an outgoing one without a token is given one. */
export interface CreateRequest {
  readonly kind: 'create';
  readonly type: IntegrationType;
  /** Values that need not be understood, because they have been before. */
  readonly values: FieldValues;
  /** What was typed on top of them. With it, each value is checked as if it had been typed now. */
  readonly typed?: RawChanges;
  /** The token among the values is one that the app made, and nobody has been told. */
  readonly generateToken?: boolean;
  /** As of an update. */
  readonly reverts?: string | undefined;
}

export interface RemoveRequest {
  readonly kind: 'remove';
  readonly integrationId: string;
  /** The version that the person saw when they decided on it. */
  readonly baseVersion?: Snapshot;
  /** As of an update. */
  readonly reverts?: string | undefined;
}

export type ChangeRequest = UpdateRequest | CreateRequest | RemoveRequest;
