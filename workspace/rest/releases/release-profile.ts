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

/** What no endpoint decides, but the layer before them all. */
export interface Refusals {
  /** J.1 */
  notLoggedIn: Answer;
  /** J.3: a user with none of the permissions that an endpoint asks for. */
  lacksPermission: () => ApiError;
  /** D.3: parameters that the schema refuses, with the errors of the schema as text. */
  invalidQuery: (text: string) => ApiError;
  invalidBody: (text: string) => ApiError;
  /** J.6: an unknown path below `/api/`, or a known one with another method. */
  noEndpoint: (request: { method: string; path: string; isKnownPath: boolean }) => Answer;
}

/** What the query of a list may ask for. */
export interface ListRules {
  /** K.3: the parameters `name` and `type`. */
  filtersByNameAndType: boolean;
  /** K.3: the parameters `query` and `fields`, as JSON for MongoDB. */
  honoursQueryAndFields: boolean;
  /** K.2: for a `sort` that is no JSON or names another direction than 1 and -1. */
  invalidSort: (text: string) => ApiError;
}

/** How integrations are created and updated. */
export interface IntegrationRules {
  /** C: alias, avatar, emoji and script of an incoming one, where an update leaves them out. */
  omittedOfIncoming: Omission;
  /** C: all that an update of an outgoing one may leave out. */
  omittedOfOutgoing: Omission;
  /** A.6, G.2: whether an update can change the user that an incoming one posts as. */
  changesPostAsUser: boolean;
  /** G.4: what becomes of that user: they get role `bot`, or must hold `message-impersonate`. */
  postAsUser: 'becomes-bot' | 'needs-permission';
  /** A.5, H.3 */
  acceptsScriptEngine: (engine: string) => boolean;
  /** H.3: whether an update stores `''` as the script engine of an incoming one; of outgoing ones, all do. */
  storesEmptyScriptEngine: boolean;
  /** A.8: whether there is `skipTranspile`. */
  knowsSkipTranspile: boolean;
  /** K.5: whether creation stores no nulls, and answers what it stored instead of what it was about to store. */
  answersCreationAsStored: boolean;
}

/** L: how calls are counted. */
interface RateLimitRules {
  /** L.3: whether calls that a schema refuses count. */
  countsInvalidCalls: boolean;
  /** L.4: whether the settings are followed while the server runs. */
  limit: (settings: ServerSettings) => Promise<RateLimit>;
}

/** What differs between the releases of Rocket.Chat; the letters are sections of docs/rocketchat/rest-api.md. */
export interface ReleaseProfile {
  version: string;
  schemas: Record<SchemaName, SchemaObject>;
  /** A.9, D.4: whether values of another type are converted in place before they are refused. */
  coercesBody: boolean;
  /** D.9, D.10: the parameters in a body of this content type. May throw TextRefusal. */
  readBody: (contentType: string | undefined, body: unknown) => unknown;
  refusals: Refusals;
  lists: ListRules;
  integrations: IntegrationRules;
  /** A.7: undefined where nothing is counted. */
  rateLimit: RateLimitRules | undefined;
}
