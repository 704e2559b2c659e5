import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { FailureOf } from '../domain/failure';
import { type Json, isJsonObject, textOf } from '../lib/json';
import { ApiError, InvalidResponseError, NetworkError } from './errors';

/** The address that requests go to, and the account that sends them. */
export interface Connection {
  /** The workspace's address, without `/api/v1` and without a slash at its end. */
  readonly baseUrl: string;
  readonly credentials: { readonly userId: string; readonly token: string };
}

export interface Client {
  get(endpoint: string, query?: Readonly<Record<string, string>>): Promise<Json>;
  /** @param body nothing in it may be undefined: it would arrive as null (docs/rocketchat/hosting.md 4) */
  put(endpoint: string, body: Json): Promise<Json>;
  post(endpoint: string, body: Json): Promise<Json>;
}

/** Longer than a slow server takes, shorter than the 30 s after which the host ends the app's call (docs/rocketchat/hosting.md 9). */
const timeoutMs = 10_000;

function reasonOf(error: unknown): FailureOf<'network-error'>['reason'] {
  const text = String(error);
  if (/timeout|timed out|ETIMEDOUT/i.test(text)) return 'timeout';
  return /certificate|self.signed|CERT_|SSL|TLS/i.test(text) ? 'certificate' : 'network';
}

/** Returns the pause that a 429 asks for, which only its text says (docs/rocketchat/rest-api.md L). */
function retryAfterSeconds(status: number, serverText: string): number | undefined {
  const seconds = status === 429 ? /wait (\d+) seconds/.exec(serverText)?.[1] : undefined;
  return seconds === undefined ? undefined : Number(seconds);
}

/** Reads a response. Its data is an object only if the server labels it as JSON; a host that forbids requests returns no response. */
function readResponse(endpoint: string, response: IHttpResponse | undefined): Json {
  if (response === undefined) throw new NetworkError(endpoint, 'network', 'the host made no request');
  const { statusCode: status } = response;
  const json: unknown = response.data;
  if (!isJsonObject(json)) throw new InvalidResponseError(endpoint, status);
  if (status >= 200 && status < 300 && json.success !== false) return json;
  const serverText = textOf(json.error) ?? textOf(json.message) ?? '';
  throw new ApiError({
    endpoint,
    status,
    errorType: textOf(json.errorType),
    serverText,
    retryAfterSeconds: retryAfterSeconds(status, serverText),
  });
}

/**
 * Returns a client for `/api/v1` that acts as one user.
 *
 * @param connect called before each request
 * @throws ApiError, NetworkError, InvalidResponseError from every request, and what `connect` throws
 */
export function createClient(http: IHttp, connect: () => Promise<Connection>): Client {
  const send = async (method: 'get' | 'put' | 'post', endpoint: string, content: IHttpRequest): Promise<Json> => {
    const { baseUrl, credentials } = await connect();
    const headers = { 'X-User-Id': credentials.userId, 'X-Auth-Token': credentials.token };
    const request = http[method](`${baseUrl}/api/v1/${endpoint}`, { headers, timeout: timeoutMs, ...content });
    const response = await request.catch((error: unknown): never => {
      throw new NetworkError(endpoint, reasonOf(error), error);
    });
    return readResponse(endpoint, response);
  };
  return {
    get: (endpoint, query = {}) => send('get', endpoint, { params: { ...query } }),
    put: (endpoint, data) => send('put', endpoint, { data }),
    post: (endpoint, data) => send('post', endpoint, { data }),
  };
}
