import { ApiError } from '../http/api-error';
import { bodyParams } from '../http/body-params';
import { isIsolatedVm } from '../integrations/scripts/script-engine';
import restTypings from '../schemas/rest-typings-7.9.8.json';
import { earlyRouterRefusals } from './refusals';
import type { ReleaseProfile } from './release-profile';

/** Rocket.Chat 7.7.1, with the schemas of 7.9.8, which equal those of 7.0.0. */
export const release7: ReleaseProfile = {
  version: '7.7.1',
  schemas: restTypings.schemas,
  coercesBody: restTypings.coerceTypes,
  readBody: bodyParams,
  refusals: earlyRouterRefusals,
  lists: {
    filtersByNameAndType: true,
    honoursQueryAndFields: false,
    // This release fails while logging the refusal, because it has no logger here.
    invalidSort: () => new ApiError("Cannot read properties of undefined (reading 'warn')"),
  },
  integrations: {
    omittedOfIncoming: 'set-to-null',
    omittedOfOutgoing: 'set-to-null',
    changesPostAsUser: true,
    postAsUser: 'becomes-bot',
    acceptsScriptEngine: isIsolatedVm,
    storesEmptyScriptEngine: true,
    parsesScriptsLike: 'meteor',
    knowsSkipTranspile: false,
    answersCreationAsStored: false,
  },
  rateLimit: undefined,
};
