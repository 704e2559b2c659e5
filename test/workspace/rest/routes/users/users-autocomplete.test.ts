import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../../support/seeded-server';

const rodriq = { 'x-user-id': 'd26x6zSkaPSe5gCyy', 'x-auth-token': 'token-rodriq' };
const cat = { 'x-user-id': 'rocket.cat', 'x-auth-token': 'token-rocket.cat' };

let server: FastifyInstance;
beforeEach(async () => {
  server = await seededServer();
});
afterEach(() => server.close());

const find = async (term: string, headers: Record<string, string> = rodriq): Promise<unknown> => {
  const query = new URLSearchParams({ selector: JSON.stringify({ term }) }).toString();
  return (await server.inject({ url: `/api/v1/users.autocomplete?${query}`, headers })).json();
};

test.each<[term: string, usernames: string[]]>([
  ['OWE', ['owen']],
  ['duarte', ['ines']],
  ['k.b', ['hook.bot']],
  ['(', []],
])('%j finds users by username or name: %j', async (term, usernames) => {
  const items = usernames.map((username) => expect.objectContaining({ username }));
  expect(await find(term)).toEqual({ items, success: true });
});

test('a user without view-outside-room finds nobody', async () => {
  expect(await find('ana', cat)).toEqual({ items: [], success: true });
});
