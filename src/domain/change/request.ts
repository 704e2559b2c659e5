import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from '../integration/integration';
import type { RawChanges } from '../validation/parse-changes';
import type { Snapshot } from './snapshot';

/** A change of one integration that a person asks for. */
export interface UpdateRequest {
  readonly kind?: 'update';
  readonly integrationId: string;
  readonly typed?: RawChanges;
  /** Values that need no parsing. They override what was typed. */
  readonly values?: FieldValues;
  /** Asks to send the whole integration once more even where nothing differs. */
  readonly resend?: boolean;
  /** The version that the person saw while typing. Without it, only what differs from the current one is a change. */
  readonly baseVersion?: Snapshot;
  /** Asks the app to generate a new token, which is shown once with the result. */
  readonly generateToken?: boolean;
  /** The integration, where it has just been read. */
  readonly read?: Integration | undefined;
  /** Changes made without the app are noticed only when this is applied. For many at once, each costs a look into the history. */
  readonly detectsLater?: boolean;
  /** The id of the history entry that is undone. */
  readonly reverts?: string | undefined;
}

/** A new integration that a person asks for. An outgoing one without a token gets a generated one. */
export interface CreateRequest {
  readonly kind: 'create';
  readonly type: IntegrationType;
  /** Values that need no parsing. */
  readonly values: FieldValues;
  /** What was typed over them. With it, each value is checked as if it had been typed now. */
  readonly typed?: RawChanges;
  /** The app generated the token among the values, and nobody has seen it yet. */
  readonly generateToken?: boolean;
  /** As of an update. */
  readonly reverts?: string | undefined;
}

export interface RemoveRequest {
  readonly kind: 'remove';
  readonly integrationId: string;
  /** The version that the person saw when they asked for it. */
  readonly baseVersion?: Snapshot;
  /** As of an update. */
  readonly read?: Integration | undefined;
  readonly reverts?: string | undefined;
}

export type ChangeRequest = UpdateRequest | CreateRequest | RemoveRequest;
