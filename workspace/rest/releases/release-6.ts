import { readExpressBody } from '../http/read-express-body';
import restTypings from '../schemas/rest-typings-6.13.1.json';
import { invalidSort, restivusRefusals } from './refusals';
import type { ReleaseProfile } from './release-profile';

/** Rocket.Chat 6.13.0, with the schemas published with 6.13.1. */
export const release6: ReleaseProfile = {
  version: '6.13.0',
  // Before release 7 the list has no schema and accepts everything (docs/rocketchat/rest-api.md, A.5).
  schemas: { ...restTypings.schemas, isIntegrationsListProps: {} },
  coercesBody: restTypings.coerceTypes,
  readBody: readExpressBody,
  refusals: restivusRefusals,
  lists: { filtersByNameAndType: false, honoursQueryAndFields: true, invalidSort },
  integrations: {
    omittedOfIncoming: 'kept',
    omittedOfOutgoing: 'kept',
    changesPostAsUser: false,
    postAsUser: 'becomes-bot',
    acceptsScriptEngine: () => true,
    storesEmptyScriptEngine: true,
    parsesScriptsLike: 'meteor',
    knowsSkipTranspile: false,
    answersCreationAsStored: false,
  },
  rateLimit: {
    countsInvalidCalls: true,
    // 0 means the default.
    limit: async (settings) => ({
      calls: (await settings.number('API_Enable_Rate_Limiter_Limit_Calls_Default')) || 10,
      windowInMs: (await settings.number('API_Enable_Rate_Limiter_Limit_Time_Default')) || 60_000,
    }),
  },
};
