import type { IHttp, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { type Json, isJsonObject } from '../lib/json';
import { ApiError, InvalidResponseError, NetworkError, type NetworkFailure } from './errors';

export interface Credentials {
  readonly userId: string;
  readonly token: string;
}

export interface Client {
  get(endpoint: string, query?: Readonly<Record<string, string>>): Promise<Json>;
  /** @param body nothing in it may be undefined: it would arrive as null (docs/rocketchat/hosting.md 4) */
  put(endpoint: string, body: Json): Promise<Json>;
  post(endpoint: string, body: Json): Promise<Json>;
}

/** Longer than a slow server takes, shorter than the 30 s after which the host ends the app's call (docs/rocketchat/hosting.md 9). */
const timeout = 10_000;

function reasonOf(error: unknown): NetworkFailure {
  const text = String(error);
  if (/timeout|timed out|ETIMEDOUT/i.test(text)) return 'timeout';
  return /certificate|self.signed|CERT_|SSL|TLS/i.test(text) ? 'certificate' : 'network';
}

function textOf(json: Json, key: string): string | undefined {
  const value = json[key];
  return typeof value === 'string' ? value : undefined;
}

/** The accessor parses JSON only when the answer says that it is some; a host without the permission to call gives nothing at all. */
function understand(response: IHttpResponse | undefined): Json {
  if (response === undefined) throw new NetworkError('network', 'the host made no request');
  const { statusCode } = response;
  const json: unknown = response.data;
  const succeeded = statusCode >= 200 && statusCode < 300;
  if (!isJsonObject(json)) throw new InvalidResponseError(statusCode);
  if (succeeded && json.success !== false) return json;
  const serverText = textOf(json, 'error') ?? textOf(json, 'message') ?? '';
  throw new ApiError(statusCode, textOf(json, 'errorType'), serverText);
}

/**
 * Speaks to `/api/v1` as one user.
 *
 * @param baseUrl the workspace's address, without `/api/v1` and without a slash at its end
 * @throws RefusedError, UnreachableError, UnexpectedAnswerError from every request
 */
export function createClient(http: IHttp, baseUrl: string, credentials: Credentials): Client {
  const headers = { 'X-User-Id': credentials.userId, 'X-Auth-Token': credentials.token };
  const urlOf = (endpoint: string): string => `${baseUrl}/api/v1/${endpoint}`;

  const answerOf = async (request: Promise<IHttpResponse>): Promise<Json> => {
    const response = await request.catch((error: unknown): never => {
      throw new NetworkError(reasonOf(error), error);
    });
    return understand(response);
  };

  return {
    get: (endpoint, query = {}) => answerOf(http.get(urlOf(endpoint), { headers, timeout, params: { ...query } })),
    put: (endpoint, body) => answerOf(http.put(urlOf(endpoint), { headers, timeout, data: body })),
    post: (endpoint, body) => answerOf(http.post(urlOf(endpoint), { headers, timeout, data: body })),
  };
}
