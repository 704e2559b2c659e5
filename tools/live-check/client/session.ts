import type { JsonObject } from './json';
import type { Credentials, LiveAnswer, LiveClient } from './live-client';

/** The REST API as one user, or without a login. */
export interface Session {
  readonly credentials: Credentials | undefined;
  get(endpoint: string, query?: Readonly<Record<string, string>>): Promise<LiveAnswer>;
  post(endpoint: string, body: JsonObject): Promise<LiveAnswer>;
  put(endpoint: string, body: JsonObject): Promise<LiveAnswer>;
}

const pathOf = (endpoint: string): string => `/api/v1/${endpoint}`;

/** @param credentials without them, requests have no login */
export const createSession = (client: LiveClient, credentials?: Credentials): Session => ({
  credentials,
  get: (endpoint, query = {}) => client.send({ method: 'GET', path: pathOf(endpoint), query }, credentials),
  post: (endpoint, body) => client.send({ method: 'POST', path: pathOf(endpoint), body }, credentials),
  put: (endpoint, body) => client.send({ method: 'PUT', path: pathOf(endpoint), body }, credentials),
});
