import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoredDocument } from '../database/database';
import { authenticate, credentialsOf } from './auth/authenticate';
import { type Answer, failure, success } from './http/answer';
import type { ApiError } from './http/api-error';
import { endpointPath } from './http/endpoint-path';
import { type Validator, errorText } from './http/validators';
import { limitRate } from './rate-limit/limit-rate';
import type { RestContext } from './rest-context';

/** What an endpoint's handler gets once all checks have passed. */
interface EndpointCall<Query, Body> {
  user: StoredDocument;
  query: Query;
  body: Body;
  /** The named parts of the path. */
  params: Record<string, string>;
}

/** One method of one path below `/api/v1/`, for logged-in users. */
export interface Endpoint<Query, Body> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  query: Validator<Query>;
  body: Validator<Body>;
  /** The caller needs at least one of these, or gets 403. */
  anyPermission?: readonly string[];
  /** Returns the fields of a successful answer; throws ApiError to refuse. */
  handle(call: EndpointCall<Query, Body>): Promise<object>;
}

interface Route {
  Params: Record<string, string>;
}

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Sends an answer: objects as JSON, strings as text. */
export function sendAnswer(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  reply.code(status).headers({ ...noStore, ...headers });
  return typeof body === 'string' ? reply.type('text/plain; charset=UTF-8').send(body) : reply.send(body);
}

/** Returns the value, converted if the release does so. @throws ApiError if the schema rejects it */
function validate<T>(value: unknown, validator: Validator<T>, refusal: (text: string) => ApiError): T {
  if (!validator(value)) throw refusal(errorText(validator));
  return value;
}

/** Checks login, query, body and permissions in this order, then runs the endpoint. The release decides when a call counts (J.1, L.3). */
async function answerCall<Query, Body>(
  context: RestContext,
  endpoint: Endpoint<Query, Body>,
  request: FastifyRequest<Route>,
): Promise<Answer> {
  const { method, path, anyPermission } = endpoint;
  const { refusals, rateLimit, readBody } = context.profile;
  const headers: Record<string, string> = {};
  try {
    const params = readBody(request.headers['content-type'], request.body);
    const user = await authenticate(context.db, credentialsOf(request.headers));
    if (!user) return refusals.notLoggedIn;

    const count = () => limitRate(context, `${method} ${path}`, request, user._id, headers);
    if (rateLimit?.countsInvalidCalls) await count();
    const query = validate(request.query, endpoint.query, refusals.invalidQuery);
    const body = validate(params, endpoint.body, refusals.invalidBody);
    if (!rateLimit?.countsInvalidCalls) await count();

    if (anyPermission && !(await context.permissions.hasAny(user._id, anyPermission))) throw refusals.lacksPermission();
    return { ...success(await endpoint.handle({ user, query, body, params: { ...request.params } })), headers };
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
  app.route<Route>({
    method: endpoint.method,
    url: endpointPath(endpoint.path),
    handler: async (request, reply) => sendAnswer(reply, await answerCall(context, endpoint, request)),
  });
}
