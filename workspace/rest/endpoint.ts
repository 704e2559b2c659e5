import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoredDocument } from '../database';
import { type Answer, failure, notLoggedIn, success } from './answer';
import { ApiError } from './api-error';
import { authenticate, credentialsOf } from './authenticate';
import { bodyParams } from './body-params';
import type { RestContext } from './rest-context';
import { errorText, type Validator } from './validators';

/** What an endpoint's handler is given, once everything before it let the request through. */
interface EndpointCall<Query, Body> {
  user: StoredDocument;
  query: Query;
  body: Body;
}

/** One method of one path below `/api/v1/`, for users who are logged in. */
export interface Endpoint<Query, Body> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  query: Validator<Query>;
  body: Validator<Body>;
  /** The caller must hold at least one of these, else 403. */
  anyPermission?: readonly string[];
  /** Gives the fields of a successful answer; throws ApiError to refuse. */
  handle(call: EndpointCall<Query, Body>): Promise<object>;
}

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Sends an answer: objects as JSON, strings as text. */
export function sendAnswer(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  reply.code(status).headers({ ...noStore, ...headers });
  return typeof body === 'string' ? reply.type('text/plain; charset=UTF-8').send(body) : reply.send(body);
}

const invalid = (errorType: string, validator: Validator<unknown>): Answer => ({
  status: 400,
  body: { success: false, errorType, error: errorText(validator) },
});

const addressOf = (request: FastifyRequest): string => {
  const realIp = request.headers['x-real-ip'];
  return typeof realIp === 'string' ? realIp : request.ip;
};

/** Counts the call unless the limiter is off or the user exempt, and puts the limiter's headers into `headers` (L). */
async function limitRate(
  context: RestContext,
  key: string,
  address: string,
  userId: string,
  headers: Record<string, string>,
): Promise<void> {
  const { settings, permissions, rateLimiter, profile } = context;
  if ((await settings.get('API_Enable_Rate_Limiter')) !== true) return;
  if (await permissions.has(userId, 'api-bypass-rate-limit')) return;
  const { allowed, remaining, timeToReset } = rateLimiter.hit(key, address);
  headers['x-ratelimit-limit'] = String(profile.rateLimit.calls);
  headers['x-ratelimit-remaining'] = String(remaining);
  headers['x-ratelimit-reset'] = String(Date.now() + timeToReset);
  if (allowed) return;
  const seconds = Math.ceil(timeToReset / 1000);
  throw new ApiError(
    `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`,
    { status: 429 },
  );
}

/** Decides the order of release 8: login, query, body, rate limit, permissions, then the endpoint itself (J.1, L.3). */
async function answer<Query, Body>(
  context: RestContext,
  endpoint: Endpoint<Query, Body>,
  request: FastifyRequest,
): Promise<Answer> {
  const { method, path, anyPermission } = endpoint;
  const user = await authenticate(context.db, credentialsOf(request.headers));
  if (!user) return notLoggedIn;

  const query = request.query;
  if (!endpoint.query(query)) return invalid('error-invalid-params', endpoint.query);
  const body: unknown = bodyParams(request.headers['content-type'], request.body);
  if (!endpoint.body(body)) return invalid('invalid-params', endpoint.body);

  const headers: Record<string, string> = {};
  try {
    await limitRate(context, `${method} ${path}`, addressOf(request), user._id, headers);
    if (anyPermission && !(await context.permissions.hasAny(user._id, anyPermission))) {
      throw new ApiError('User does not have the permissions required for this action [error-unauthorized]', {
        status: 403,
      });
    }
    return { ...success(await endpoint.handle({ user, query, body })), headers };
  } catch (error) {
    return { ...failure(error), headers };
  }
}

/** Adds an endpoint to the server. */
export function addEndpoint<Query, Body>(
  app: FastifyInstance,
  context: RestContext,
  endpoint: Endpoint<Query, Body>,
): void {
  app.route({
    method: endpoint.method,
    url: `/api/v1/${endpoint.path}`,
    handler: async (request, reply) => sendAnswer(reply, await answer(context, endpoint, request)),
  });
}
