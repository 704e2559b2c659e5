/** The fields of a request about an incoming integration, as the release's schema allows them. */
interface IncomingFields {
  name: string;
  enabled: boolean;
  channel: string;
  scriptEnabled: boolean;
  script?: string | null;
  scriptEngine?: string | null;
  skipTranspile?: boolean | null;
  overrideDestinationChannelEnabled?: boolean | null;
  alias?: string | null;
  avatar?: string | null;
  emoji?: string | null;
}

/** The fields of a request about an outgoing integration. */
export interface OutgoingFields {
  name: string;
  enabled: boolean;
  username: string;
  channel: string;
  event: string;
  scriptEnabled: boolean;
  urls?: string[] | null;
  token?: string | null;
  triggerWords?: string[] | null;
  triggerWordAnywhere?: boolean | null;
  targetRoom?: string | null;
  script?: string | null;
  scriptEngine?: string | null;
  skipTranspile?: boolean | null;
  runOnEdits?: boolean | null;
  impersonateUser?: boolean | null;
  retryFailedCalls?: boolean | null;
  retryCount?: number | null;
  retryDelay?: string | null;
  alias?: string | null;
  avatar?: string | null;
  emoji?: string | null;
}

/** Any other type: the schema's pattern is not anchored, so `xwebhook-incomingx` passes it (docs/rocketchat/rest-api.md, D.5). */
interface OtherType {
  type: 'any other';
}

export interface IncomingUpdate extends IncomingFields {
  type: 'webhook-incoming';
  integrationId: string;
  /** Not in the schema, so of any type. */
  username?: unknown;
}

export interface OutgoingUpdate extends OutgoingFields {
  type: 'webhook-outgoing';
  integrationId?: string | null;
  target_url?: string | null;
}

export interface IncomingCreation extends IncomingFields {
  type: 'webhook-incoming';
  username: string;
}

export interface OutgoingCreation extends OutgoingFields {
  type: 'webhook-outgoing';
}

export type UpdateBody = IncomingUpdate | OutgoingUpdate | OtherType;
export type CreateBody = IncomingCreation | OutgoingCreation | OtherType;
export type RemoveBody =
  | { type: 'webhook-incoming'; integrationId: string }
  | { type: 'webhook-outgoing'; integrationId?: string; target_url?: string }
  | OtherType;
