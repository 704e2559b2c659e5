import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../support/seeded-server';

const as = (id: string, username = id) => ({ 'x-user-id': id, 'x-auth-token': `token-${username}` });
const paul = as('paul');
const bot = as('rocket.cat');

let server: FastifyInstance;
beforeEach(async () => {
  server = await seededServer();
});
afterEach(() => server.close());

const get = async (path: string, headers: Record<string, string> = paul): Promise<unknown> =>
  (await server.inject({ url: `/api/v1/${path}`, headers })).json();

const named = (...names: string[]) => names.map((name) => expect.objectContaining({ name, t: 'c' }));
const called = (...usernames: string[]) => usernames.map((username) => expect.objectContaining({ username }));

test('channels.list has every public room by name, and no private one', async () => {
  expect(await get('channels.list')).toMatchObject({
    channels: named('alerts', 'dev', 'general', 'test'),
    ...{ count: 4, offset: 0, total: 4, success: true },
  });
  expect(await get('channels.list?count=1&offset=1')).toMatchObject({ channels: named('dev'), count: 1, total: 4 });
});

test.each<[query: string, rooms: string[], usernames: string[]]>([
  ['E', ['alerts', 'dev', 'test'], ['hook.bot', 'ines', 'integration.manager', 'otto', 'owen']],
  ['@paul', [], ['paul']],
  ['%23dev', ['dev'], []],
  ['secret', [], []],
  ['general', [], []],
])('spotlight finds by %j rooms that the caller is not in, and people', async (query, rooms, usernames) => {
  const answer = await get(`spotlight?query=${query}`);
  expect(answer).toMatchObject({ rooms: named(...rooms), success: true });
  if (query !== 'E') expect(answer).toMatchObject({ users: called(...usernames) });
});

test('spotlight has the person who is called exactly so first, in any case, and no more than five', async () => {
  expect(await get('spotlight?query=@ANA')).toMatchObject({ users: [{ username: 'ana' }, {}] });
  expect(await get('spotlight?query=@a')).toHaveProperty('users.length', 5);
});

test('a bot without view-outside-room finds nothing', async () => {
  expect(await get('spotlight?query=ana', bot)).toEqual({ rooms: [], users: [], success: true });
});
