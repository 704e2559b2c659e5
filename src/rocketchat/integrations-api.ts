import type { RolesByPermission } from '../domain/authority';
import { isList } from '../domain/field-value';
import { readIntegration, type Integration } from '../domain/integration';
import { isJsonObject, type Json } from '../domain/json';
import type { RequestBody } from '../domain/request-body';
import type { Client } from './client';
import { RefusedError, UnexpectedAnswerError } from './errors';

/** The endpoints that the app uses, in its own terms. */
export interface IntegrationsApi {
  /** Undefined where there is none with that id. */
  get(id: string): Promise<Integration | undefined>;
  /** Those whose name contains the text, newest first; releases before 7.0 ignore the filter and give all (facts: rest-api K.3). */
  list(nameContains?: string): Promise<Integration[]>;
  /** What the server stored. */
  update(body: RequestBody): Promise<Integration>;
  permissions(): Promise<RolesByPermission>;
  /** Of the server, in full or without its patch number; undefined where it does not say. */
  version(): Promise<string | undefined>;
}

/** The most that a server gives at once by default (facts: rest-api K.1). */
const pageSize = 100;

function readOne(answer: Json): Integration {
  const integration = readIntegration(answer.integration);
  if (integration === undefined) throw new UnexpectedAnswerError(200);
  return integration;
}

async function listPage(
  client: Client,
  nameContains: string | undefined,
  offset: number,
): Promise<{ found: readonly unknown[]; total: number }> {
  const answer = await client.get('integrations.list', {
    count: String(pageSize),
    offset: String(offset),
    sort: JSON.stringify({ _createdAt: -1 }),
    ...(nameContains === undefined ? {} : { name: nameContains }),
  });
  if (!Array.isArray(answer.integrations)) throw new UnexpectedAnswerError(200);
  return { found: answer.integrations, total: typeof answer.total === 'number' ? answer.total : 0 };
}

/** Page by page: a server may give fewer at once than it is asked for, and one that brings nothing new would go on for ever. */
async function listAll(client: Client, nameContains: string | undefined): Promise<Integration[]> {
  const seen = new Set<unknown>();
  const integrations: Integration[] = [];
  for (let offset = 0, total = 1; offset < total;) {
    const page = await listPage(client, nameContains, offset);
    const fresh = page.found.filter((document) => isJsonObject(document) && !seen.has(document._id));
    if (fresh.length === 0) break;
    for (const document of fresh) {
      if (isJsonObject(document)) seen.add(document._id);
      const integration = readIntegration(document);
      if (integration !== undefined) integrations.push(integration);
    }
    total = page.total;
    offset += page.found.length;
  }
  return integrations;
}

/** Which refusals of `integrations.get` mean "there is none"; the text is that of 6.x to 8.x (facts: rest-api J.3). */
function isNotFound(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 400 && /does not exist/i.test(error.serverText);
}

function rolesByPermission(answer: Json): RolesByPermission {
  if (!Array.isArray(answer.update)) throw new UnexpectedAnswerError(200);
  const roles: Record<string, readonly string[]> = {};
  for (const permission of answer.update) {
    if (isJsonObject(permission) && typeof permission._id === 'string' && isList(permission.roles))
      roles[permission._id] = permission.roles;
  }
  return roles;
}

/** @throws what the client throws, from every method */
export function createIntegrationsApi(client: Client): IntegrationsApi {
  return {
    async get(id) {
      try {
        return readOne(await client.get('integrations.get', { integrationId: id }));
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    list: (nameContains) => listAll(client, nameContains),
    update: async (body) => readOne(await client.put('integrations.update', body)),
    permissions: async () => rolesByPermission(await client.get('permissions.listAll')),
    async version() {
      const { version } = await client.get('info');
      return typeof version === 'string' ? version : undefined;
    },
  };
}
