import type { ReleaseProfile } from './release-profile';
import restTypings from './schemas/rest-typings-8.6.1.json';

/** Rocket.Chat 8.6.1. */
export const release8: ReleaseProfile = {
  version: restTypings.version,
  schemas: restTypings.schemas,
  coercesBody: restTypings.coerceTypes,
  rateLimit: { calls: 10, windowInMs: 60_000 },
  omittedOutgoingField: null,
};
