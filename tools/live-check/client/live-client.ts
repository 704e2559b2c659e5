import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';
import { guard } from '../own/guard';
import type { OwnThings } from '../own/own-things';
import { CliError } from '../cli-error';
import { NotApplicableError } from '../not-applicable-error';
import { type Json, type JsonObject, readJson } from './json';

export interface Credentials {
  readonly userId: string;
  readonly token: string;
}

export interface LiveAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text if it is none. */
  readonly body: Json;
}

interface LiveRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** For example `/api/v1/me`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
}

/** Sends the requests of a run to one server, each after a check by `guard`. */
export interface LiveClient {
  /**
   * @throws CliError without an answer, or for a redirect; Error for a request that `guard` rejects; NotApplicableError if the
   *   rate limit stays exceeded; the signal's reason once it is aborted
   */
  send(request: LiveRequest, credentials?: Credentials): Promise<LiveAnswer>;
}

interface ClientOptions {
  /** Without a trailing slash. */
  readonly url: string;
  readonly own: OwnThings;
  /** Aborts the run: nothing more is sent. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
}

const timeoutInMs = 30_000;
const maxWaitInMs = 65_000;
const maxAttempts = 3;

/** Returns how long to wait after a 429: the header has the end of the window (docs/rocketchat/rest-api.md, L.2). */
function retryAfterMs({ headers }: Response, now: number): number {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Math.min(Math.max(Number.isFinite(reset) ? reset - now : maxWaitInMs, 100), maxWaitInMs);
}

function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

/** Refuses redirects: credentials must not go to another server. */
function refuseRedirect({ status, headers }: Response, url: string): void {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null) return;
  throw new CliError(`${url} redirects to ${location}: give the address that it leads to.`);
}

export function createLiveClient({
  url,
  own,
  signal,
  fetch = globalThis.fetch,
  sleep = (milliseconds) => pause(milliseconds, undefined, { ...(signal && { signal }) }),
  now = Date.now,
}: ClientOptions): LiveClient {
  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const timeoutSignal = AbortSignal.timeout(timeoutInMs);
    const response = await fetch(address, { ...init, signal: timeoutSignal, redirect: 'manual' }).catch(
      (error: unknown) => {
        throw new CliError(`No answer from ${url} (${reasonOf(error)}).`);
      },
    );
    refuseRedirect(response, url);
    return response;
  };
  const requestWithRetry = async (address: string, init: RequestInit): Promise<Response> => {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      signal?.throwIfAborted();
      const response = await request(address, init);
      if (response.status !== 429) return response;
      await sleep(retryAfterMs(response, now()));
    }
    throw new NotApplicableError('The server went on refusing so many calls.');
  };
  return {
    async send({ method, path, query, body }, credentials) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      guard({ method, path, body: text }, own);
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const response = await requestWithRetry(`${url}${path}${search}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(text !== undefined && { 'Content-Type': 'application/json' }),
          ...(credentials && { 'X-User-Id': credentials.userId, 'X-Auth-Token': credentials.token }),
        },
        ...(text !== undefined && { body: text }),
      });
      const { status, headers } = response;
      return { status, headers, body: readJson(await response.text()) };
    },
  };
}
