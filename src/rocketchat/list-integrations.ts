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
  /** How many were read, including those of a type that this app doesn't know. */
  readonly read: number;
  /** How many match in all. Where it is more than `read`, the rest was not read. */
  readonly total: number;
}

/** How many integrations a server returns at once at most, unless it allows asking for all (docs/rocketchat/rest-api.md K.1). */
const pageSize = 100;

interface Answer {
  readonly found: readonly unknown[];
  readonly total: number;
}

async function request(
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

/** Returns one page, with one request. */
export async function listPage(client: Client, filter: ServerFilter, span: PageRequest): Promise<ListSlice> {
  const { found, total } = await request(client, filter, span);
  return { integrations: decodeAll(found), read: found.length, total: Math.max(total, found.length) };
}

/**
 * Returns all matches, at once where the server allows it, otherwise page by page. A server may return fewer than asked for. Paging
 * ends at a page without anything new.
 *
 * @param maxRequests how many requests to make at most; the rest is not read
 */
export async function listAll(client: Client, filter: ServerFilter, maxRequests = Infinity): Promise<ListSlice> {
  const ids = new Set<unknown>();
  const documents: unknown[] = [];
  let total = 1;
  for (let requests = 0, offset = 0; offset < total && requests < maxRequests; requests += 1) {
    const part = await request(client, filter, { offset, count: requests === 0 ? 0 : pageSize });
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
