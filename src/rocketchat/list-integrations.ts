import type { Integration } from '../domain/integration/integration';
import type { PageRequest } from '../domain/search/search-result';
import type { ServerFilter } from '../domain/search/server-query';
import { isJsonObject } from '../lib/json';
import type { Client } from './client';
import { decodeIntegration } from './decode-integration';
import { InvalidResponseError } from './errors';

/** A part of what a server has, newest first. */
export interface ListSlice {
  readonly integrations: readonly Integration[];
  /** How many were read, with those that this app does not know the type of. */
  readonly read: number;
  /** How many fit in all; where it is more than were read, the rest is not known. */
  readonly total: number;
}

/** The most that a server gives at once by default, unless it allows to ask for all (docs/rocketchat/rest-api.md K.1). */
const pageSize = 100;

interface Answer {
  readonly found: readonly unknown[];
  readonly total: number;
}

async function ask(
  client: Client,
  { type, name, query }: ServerFilter,
  { offset, count }: PageRequest,
): Promise<Answer> {
  const answer = await client.get('integrations.list', {
    count: String(count),
    offset: String(offset),
    sort: JSON.stringify({ _createdAt: -1 }),
    ...(type === undefined ? {} : { type }),
    ...(name === undefined ? {} : { name }),
    ...(query === undefined ? {} : { query: JSON.stringify(query) }),
  });
  if (!Array.isArray(answer.integrations)) throw new InvalidResponseError('integrations.list', 200);
  return { found: answer.integrations, total: typeof answer.total === 'number' ? answer.total : 0 };
}

function decodeAll(documents: readonly unknown[]): Integration[] {
  return documents.flatMap((document) => decodeIntegration(document) ?? []);
}

/** One page, with one request. */
export async function listPage(client: Client, filter: ServerFilter, span: PageRequest): Promise<ListSlice> {
  const { found, total } = await ask(client, filter, span);
  return { integrations: decodeAll(found), read: found.length, total: Math.max(total, found.length) };
}

/**
 * All that fit: at once where the server allows that, otherwise page by page. It may give fewer than it is asked for, and a page
 * that brings nothing new would go on for ever.
 *
 * @param maxRequests the rest is left out then
 */
export async function listAll(client: Client, filter: ServerFilter, maxRequests = Infinity): Promise<ListSlice> {
  const ids = new Set<unknown>();
  const documents: unknown[] = [];
  let total = 1;
  for (let requests = 0, offset = 0; offset < total && requests < maxRequests; requests += 1) {
    const part = await ask(client, filter, { offset, count: requests === 0 ? 0 : pageSize });
    const newDocuments = part.found.filter((document) => isJsonObject(document) && !ids.has(document._id));
    total = part.total;
    offset += part.found.length;
    if (newDocuments.length === 0) {
      total = ids.size;
      break;
    }
    for (const document of newDocuments) {
      if (isJsonObject(document)) ids.add(document._id);
      documents.push(document);
    }
  }
  return { integrations: decodeAll(documents), read: documents.length, total: Math.max(total, ids.size) };
}
