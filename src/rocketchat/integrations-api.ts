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
  /** Returns the integration with this id; undefined where there is none. */
  get(id: string): Promise<Integration | undefined>;
  /**
   * Returns all integrations, or those whose name contains a text, newest first. Releases before 7.0 ignore the text
   * (docs/rocketchat/rest-api.md K.3). By default the server returns everything in one request.
   */
  list(nameContains?: string): Promise<readonly Integration[]>;
  /** Returns a part of the matches, newest first, with one request. */
  page(filter: ServerFilter, span: PageRequest): Promise<ListSlice>;
  /** Returns as many matches as this many requests can get, newest first. */
  search(filter: ServerFilter, maxRequests: number): Promise<ListSlice>;
  /**
   * Changes fields of an integration. Returns what the server stored.
   *
   * @param before the integration as it was just read; all of it is sent
   */
  update(before: Integration, changes: FieldValues): Promise<Integration>;
  /** Creates an integration. Returns what the server stored, for an incoming one with a token (docs/rocketchat/rest-api.md K.5). */
  create(type: IntegrationType, values: FieldValues): Promise<Integration>;
  /** Removes an integration. The server ignores the type (docs/rocketchat/rest-api.md K.6). */
  remove(type: IntegrationType, id: string): Promise<void>;
  /** Returns the token in the webhook URL of an incoming integration; undefined where there is none. */
  hookToken(id: string): Promise<string | undefined>;
  permissions(): Promise<RolesByPermission>;
  /** Returns the version of the server, with or without its patch number; undefined where it doesn't say. */
  version(): Promise<string | undefined>;
}

function readOne(endpoint: string, answer: Json): Integration {
  const integration = decodeIntegration(answer.integration);
  if (integration !== undefined) return integration;
  const isDocument =
    isJsonObject(answer.integration) && isText(answer.integration._id) && isText(answer.integration.type);
  throw isDocument ? new UnknownTypeError(endpoint) : new InvalidResponseError(endpoint, 200);
}

/** Returns whether `integrations.get` found nothing. The text is that of releases 6 to 8 (docs/rocketchat/rest-api.md J.3). */
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

/** Every method throws what the client throws. */
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
