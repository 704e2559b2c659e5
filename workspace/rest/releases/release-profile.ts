import type { SchemaObject } from 'ajv';
import type { Answer } from '../http/answer';
import type { ApiError } from '../http/api-error';
import type { RateLimit } from '../rate-limit/rate-limiter';
import type { ServerSettings } from '../store/server-settings';
import type { Omission } from './omitted-fields';

/** The request schemas that a release publishes in `@rocket.chat/rest-typings`. */
type SchemaName =
  | 'isIntegrationsCreateProps'
  | 'isIntegrationsGetProps'
  | 'isIntegrationsHistoryProps'
  | 'isIntegrationsListProps'
  | 'isIntegrationsRemoveProps'
  | 'isIntegrationsUpdateProps';

/** The refusals of the layer before the endpoints. */
export interface Refusals {
  /** J.1 */
  notLoggedIn: Answer;
  /** J.3: the user has none of the endpoint's permissions. */
  lacksPermission: () => ApiError;
  /** D.3: the schema rejects the parameters; `text` is its errors. */
  invalidQuery: (text: string) => ApiError;
  invalidBody: (text: string) => ApiError;
  /** J.6: an unknown path below `/api/`, or a known one with another method. */
  noEndpoint: (request: { method: string; path: string; isKnownPath: boolean }) => Answer;
}

/** What the query of a list can contain. */
export interface ListRules {
  /** K.3: the parameters `name` and `type`. */
  filtersByNameAndType: boolean;
  /** K.3: the parameters `query` and `fields`, as JSON for MongoDB. */
  honoursQueryAndFields: boolean;
  /** K.2: for a `sort` with invalid JSON or a direction other than 1 and -1. */
  invalidSort: (text: string) => ApiError;
}

/** How integrations are created and updated. */
export interface IntegrationRules {
  /** C: alias, avatar, emoji and script of an incoming integration, if an update omits them. */
  omittedOfIncoming: Omission;
  /** C: all optional fields of an outgoing integration. */
  omittedOfOutgoing: Omission;
  /** A.6, G.2: whether an update can change the user that an incoming integration posts as. */
  changesPostAsUser: boolean;
  /** G.4: whether that user gets the role `bot`, or needs `message-impersonate`. */
  postAsUser: 'becomes-bot' | 'needs-permission';
  /** A.5, H.3 */
  acceptsScriptEngine: (engine: string) => boolean;
  /** H.3: whether an update stores `''` as an incoming integration's script engine; for outgoing ones, all releases do. */
  storesEmptyScriptEngine: boolean;
  /** H.5: whether Meteor's Babel parses scripts, in sloppy mode, or Babel as modules. */
  parsesScriptsLike: 'meteor' | 'module';
  /** A.8: whether `skipTranspile` exists. */
  knowsSkipTranspile: boolean;
  /** K.5: whether creation stores no nulls and answers with the stored document instead of the one it was about to store. */
  answersCreationAsStored: boolean;
}

/** L: how calls are counted. */
interface RateLimitRules {
  /** L.3: whether calls that a schema rejects count. */
  countsInvalidCalls: boolean;
  /** L.4: the limit, read from the settings in some releases. */
  limit: (settings: ServerSettings) => Promise<RateLimit>;
}

/** What differs between the releases of Rocket.Chat. The letters are sections of docs/rocketchat/rest-api.md. */
export interface ReleaseProfile {
  version: string;
  schemas: Record<SchemaName, SchemaObject>;
  /** A.9, D.4: whether values of another type are converted before they are checked. */
  coercesBody: boolean;
  /** D.9, D.10: reads the parameters from a body of this content type. @throws TextRefusal */
  readBody: (contentType: string | undefined, body: unknown) => unknown;
  refusals: Refusals;
  lists: ListRules;
  integrations: IntegrationRules;
  /** A.7: undefined if there is no limit. */
  rateLimit: RateLimitRules | undefined;
}
