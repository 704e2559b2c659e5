import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';
import { guard } from '../own/guard';
import type { OwnThings } from '../own/own-things';
import { PlainFailure } from '../plain-failure';
import { Unaskable } from '../unaskable';
import { type Json, type JsonObject, readJson } from './json';

export interface Credentials {
  readonly userId: string;
  readonly token: string;
}

export interface LiveAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The text itself where it is no JSON. */
  readonly body: Json;
}

interface LiveRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As `/api/v1/me`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
}

/** Sends the requests of a run to one server; everything that it sends goes through `guard`. */
export interface LiveClient {
  /**
   * @throws PlainFailure where no answer comes, or one from elsewhere; Error for what `guard` refuses; Unaskable where the
   *   limit of calls stays reached; the reason of the signal once that is aborted
   */
  send(request: LiveRequest, credentials?: Credentials): Promise<LiveAnswer>;
}

interface ClientOptions {
  /** Without a slash at its end. */
  readonly url: string;
  readonly own: OwnThings;
  /** Ends the run: nothing is sent any more. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  readonly now?: () => number;
}

const timeoutInMs = 30_000;
const longestWaitInMs = 65_000;
const mostTries = 3;

/** How long to wait once the limit of calls is reached, in ms: the header has the end of the window (docs/rocketchat/rest-api.md, L.2). */
function waitOf({ headers }: Response, now: number): number {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Math.min(Math.max(Number.isFinite(reset) ? reset - now : longestWaitInMs, 100), longestWaitInMs);
}

function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

/** Credentials must not follow to another server. */
function refuseRedirect({ status, headers }: Response, url: string): void {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null) return;
  throw new PlainFailure(`${url} redirects to ${location}: give the address that it leads to.`);
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
    const patience = AbortSignal.timeout(timeoutInMs);
    const response = await fetch(address, { ...init, signal: patience, redirect: 'manual' }).catch((error: unknown) => {
      throw new PlainFailure(`No answer from ${url} (${reasonOf(error)}).`);
    });
    refuseRedirect(response, url);
    return response;
  };
  const requestInTurn = async (address: string, init: RequestInit): Promise<Response> => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      signal?.throwIfAborted();
      const response = await request(address, init);
      if (response.status !== 429) return response;
      await sleep(waitOf(response, now()));
    }
    throw new Unaskable('The server went on refusing so many calls.');
  };
  return {
    async send({ method, path, query, body }, credentials) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      guard({ method, path, body: text }, own);
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const response = await requestInTurn(`${url}${path}${search}`, {
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
