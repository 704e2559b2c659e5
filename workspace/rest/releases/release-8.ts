import { bodyParams } from '../http/body-params';
import { isIsolatedVm } from '../integrations/scripts/script-engine';
import restTypings from '../schemas/rest-typings-8.6.1.json';
import { invalidSort, routerRefusals } from './refusals';
import type { ReleaseProfile } from './release-profile';

/** Rocket.Chat 8.6.1. */
export const release8: ReleaseProfile = {
  version: restTypings.version,
  schemas: restTypings.schemas,
  coercesBody: restTypings.coerceTypes,
  readBody: bodyParams,
  refusals: routerRefusals,
  lists: { filtersByNameAndType: true, honoursQueryAndFields: false, invalidSort },
  integrations: {
    omittedOfIncoming: 'kept',
    omittedOfOutgoing: 'set-to-null',
    changesPostAsUser: true,
    postAsUser: 'needs-permission',
    acceptsScriptEngine: isIsolatedVm,
    storesEmptyScriptEngine: false,
    parsesScriptsLike: 'module',
    knowsSkipTranspile: true,
    answersCreationAsStored: true,
  },
  rateLimit: {
    countsInvalidCalls: false,
    limit: () => Promise.resolve({ calls: 10, windowInMs: 60_000 }),
  },
};
