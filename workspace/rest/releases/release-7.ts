import { ApiError } from '../http/api-error';
import { bodyParams } from '../http/body-params';
import { isIsolatedVm } from '../integrations/scripts/script-engine';
import restTypings from '../schemas/rest-typings-7.9.8.json';
import { earlyRouterRefusals } from './refusals';
import type { ReleaseProfile } from './release-profile';

/** Rocket.Chat 7.7.1, with the schemas of 7.9.8, which are those of 7.0.0 too. */
export const release7: ReleaseProfile = {
  version: '7.7.1',
  schemas: restTypings.schemas,
  coercesBody: restTypings.coerceTypes,
  readBody: bodyParams,
  refusals: earlyRouterRefusals,
  lists: {
    filtersByNameAndType: true,
    honoursQueryAndFields: false,
    // It means to refuse as the others do, but has no logger to tell first.
    invalidSort: () => new ApiError("Cannot read properties of undefined (reading 'warn')"),
  },
  integrations: {
    omittedOfIncoming: 'set-to-null',
    omittedOfOutgoing: 'set-to-null',
    changesPostAsUser: true,
    postAsUser: 'becomes-bot',
    acceptsScriptEngine: isIsolatedVm,
    storesEmptyScriptEngine: true,
    knowsSkipTranspile: false,
    answersCreationAsStored: false,
  },
  rateLimit: undefined,
};
