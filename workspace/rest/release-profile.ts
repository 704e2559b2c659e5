import type { SchemaObject } from 'ajv';
import type { RateLimit } from './rate-limiter';

/** The request schemas that a release publishes in `@rocket.chat/rest-typings`. */
type SchemaName =
  | 'isIntegrationsCreateProps'
  | 'isIntegrationsGetProps'
  | 'isIntegrationsHistoryProps'
  | 'isIntegrationsListProps'
  | 'isIntegrationsRemoveProps'
  | 'isIntegrationsUpdateProps';

/** What differs between the releases of Rocket.Chat, as far as the stand-in imitates it. */
export interface ReleaseProfile {
  version: string;
  schemas: Record<SchemaName, SchemaObject>;
  /** Whether values of another type are converted in place before they are refused (facts/rest-api.md, D.4). */
  coercesBody: boolean;
  /** Fixed when the server starts: changing the settings at run time has no effect (facts/rest-api.md, L.4). */
  rateLimit: RateLimit;
  /** What an outgoing integration's field becomes when an update leaves it out (facts/rest-api.md, C). */
  omittedOutgoingField: null;
}
