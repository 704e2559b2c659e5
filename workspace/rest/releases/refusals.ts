import { type Answer, notFound, notLoggedIn } from '../http/answer';
import { ApiError } from '../http/api-error';
import type { ListRules, Refusals } from './release-profile';

const invalidParams = (text: string): ApiError => ApiError.coded('invalid-params', text);

/** In Meteor's form, with the code at the end; the same for queries and bodies (D.3). */
const meteorParams: Pick<Refusals, 'invalidBody' | 'invalidQuery'> = {
  invalidBody: invalidParams,
  invalidQuery: invalidParams,
};

const missingEndpoint: Answer = {
  status: 405,
  body: { status: 'error', message: 'API endpoint does not exist' },
};

/** Release 6: the answers of Restivus and of the server below it. */
export const restivusRefusals: Refusals = {
  ...meteorParams,
  notLoggedIn: { status: 401, body: { status: 'error', message: 'You must be logged in to do this.' } },
  lacksPermission: () => new ApiError('unauthorized', { status: 403 }),
  noEndpoint: ({ method, path, isKnownPath }) =>
    isKnownPath ? missingEndpoint : { status: 404, body: `Cannot ${method} ${path}\n` },
};

const common = {
  notLoggedIn,
  lacksPermission: () =>
    new ApiError('User does not have the permissions required for this action [error-unauthorized]', { status: 403 }),
  noEndpoint: () => notFound,
};

/** Release 7. */
export const earlyRouterRefusals: Refusals = { ...common, ...meteorParams };

/** Release 8: bodies and queries differ, and the code is only in `errorType` (D.3). */
export const routerRefusals: Refusals = {
  ...common,
  invalidBody: (text) => new ApiError(text, { errorType: 'invalid-params' }),
  invalidQuery: (text) => new ApiError(text, { errorType: 'error-invalid-params' }),
};

/** Returns the refusal of a parameter with invalid JSON, as in most releases. */
export const invalidParameter = (name: string, text: string): ApiError =>
  ApiError.coded(`error-invalid-${name}`, `Invalid ${name} parameter provided: "${text}"`, {
    helperMethod: 'parseJsonQuery',
  });

export const invalidSort: ListRules['invalidSort'] = (text) => invalidParameter('sort', text);
