import { isList } from '../domain/fields/field-value';
import { failureOf } from '../domain/errors';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { FieldValues } from '../domain/fields/field-values';
import type { Integration } from '../domain/integration/integration';
import type { RolesByPermission } from '../domain/permissions';
import type { PageRequest } from '../domain/search/search-result';
import type { ServerFilter } from '../domain/search/server-query';
import { type Json, isJsonObject, isText } from '../lib/json';
import type { Client } from './client';
import { decodeIntegration } from './decode-integration';
import { encodeCreation, encodeUpdate } from './encode-integration';
import { InvalidResponseError, UnknownTypeError } from './errors';
import { type ListSlice, listAll, listPage } from './list-integrations';

/** The endpoints that the app uses, in its own terms. */
export interface IntegrationsApi {
  /** Undefined where there is none with that id. */
  get(id: string): Promise<Integration | undefined>;
  /**
   * All, or those whose name contains the text, newest first; releases before 7.0 ignore the filter and give all (docs/rocketchat/rest-api.md
   * K.3). One request where the server gives everything at once, as it does by default.
   */
  list(nameContains?: string): Promise<readonly Integration[]>;
  /** A part of those that fit, newest first, with one request. */
  page(filter: ServerFilter, span: PageRequest): Promise<ListSlice>;
  /** As many of those that fit as so many requests give, newest first. */
  search(filter: ServerFilter, maxRequests: number): Promise<ListSlice>;
  /** Changes these fields of an integration; returns what the server stored. @param before as it was just read: all of it is sent */
  update(before: Integration, changes: FieldValues): Promise<Integration>;
  /** What the server stored; an incoming one has been given a token by it (docs/rocketchat/rest-api.md K.5). */
  create(type: IntegrationType, values: FieldValues): Promise<Integration>;
  /** Whatever its type: the server removes the one with that id all the same (docs/rocketchat/rest-api.md K.6). */
  remove(type: IntegrationType, id: string): Promise<void>;
  /** The token in an incoming integration's webhook URL; undefined where there is no such integration, or it has none. */
  hookToken(id: string): Promise<string | undefined>;
  permissions(): Promise<RolesByPermission>;
  /** Of the server, in full or without its patch number; undefined where it does not say. */
  version(): Promise<string | undefined>;
}

function readOne(endpoint: string, answer: Json): Integration {
  const integration = decodeIntegration(answer.integration);
  if (integration !== undefined) return integration;
  const isDocument =
    isJsonObject(answer.integration) && isText(answer.integration._id) && isText(answer.integration.type);
  throw isDocument ? new UnknownTypeError(endpoint) : new InvalidResponseError(endpoint, 200);
}

/** Which refusals of `integrations.get` mean "there is none"; the text is that of 6.x to 8.x (docs/rocketchat/rest-api.md J.3). */
function isNotFound(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.code === 'api-error' && failure.status === 400 && /does not exist/i.test(failure.serverText);
}

function rolesByPermission(answer: Json): RolesByPermission {
  if (!Array.isArray(answer.update)) throw new InvalidResponseError('permissions.listAll', 200);
  const roles: Record<string, readonly string[]> = {};
  for (const permission of answer.update) {
    if (isJsonObject(permission) && typeof permission._id === 'string' && isList(permission.roles))
      roles[permission._id] = permission.roles;
  }
  return roles;
}

/** @throws what the client throws, from every method */
export function createIntegrationsApi(client: Client): IntegrationsApi {
  const find = async (id: string): Promise<Json | undefined> => {
    try {
      return await client.get('integrations.get', { integrationId: id });
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  return {
    async get(id) {
      const answer = await find(id);
      return answer === undefined ? undefined : readOne('integrations.get', answer);
    },
    async hookToken(id) {
      const integration = (await find(id))?.integration;
      if (!isJsonObject(integration) || integration.type !== 'webhook-incoming') return undefined;
      return isText(integration.token) && integration.token !== '' ? integration.token : undefined;
    },
    list: async (name) => (await listAll(client, name === undefined ? {} : { name })).integrations,
    page: (filter, span) => listPage(client, filter, span),
    search: (filter, maxRequests) => listAll(client, filter, maxRequests),
    async update(before, changes) {
      const endpoint = 'integrations.update';
      return readOne(endpoint, await client.put(endpoint, encodeUpdate(before, changes)));
    },
    async create(type, values) {
      const endpoint = 'integrations.create';
      return readOne(endpoint, await client.post(endpoint, encodeCreation(type, values)));
    },
    async remove(type, id) {
      await client.post('integrations.remove', { type, integrationId: id });
    },
    permissions: async () => rolesByPermission(await client.get('permissions.listAll')),
    async version() {
      const { version } = await client.get('info');
      return typeof version === 'string' ? version : undefined;
    },
  };
}
