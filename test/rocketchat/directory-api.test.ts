import { expect, test } from '@jest/globals';
import type { Client } from '../../src/rocketchat/client';
import { createDirectoryApi } from '../../src/rocketchat/directory-api';
import type { Json } from '../../src/lib/json';

/** A client that answers every request, and whose requests are in `asked`. */
function clientWith(answer: Json): { client: Client; asked: unknown[] } {
  const asked: unknown[] = [];
  const refuse = (): Promise<never> => Promise.reject(new Error('only reading'));
  const client: Client = {
    get(endpoint, query) {
      asked.push([endpoint, query]);
      return Promise.resolve(answer);
    },
    put: refuse,
    post: refuse,
  };
  return { client, asked };
}

const dev = { _id: 'r1', t: 'c', name: 'dev', fname: 'Developers' };

test.each([
  [1, true],
  [100, true],
  [101, false],
  [undefined, false],
])('the public rooms of %s are complete: %s', async (total, isComplete) => {
  const { client, asked } = clientWith({ channels: [dev, { t: 'p', name: 'x' }, { t: 'c' }, null], total });
  const rooms = [{ name: 'dev', displayName: 'Developers' }];
  expect(await createDirectoryApi(client).publicRooms()).toEqual({ rooms, isComplete });
  expect(asked).toEqual([['channels.list', { count: '100' }]]);
});

test('a search finds rooms and people, without teams', async () => {
  const users = [{ username: 'ana', name: 'Ana' }, { username: 'crew', isTeam: true }, { name: 'x' }];
  const { client, asked } = clientWith({ rooms: [dev, { t: 'p', name: 'x' }], users });
  expect(await createDirectoryApi(client).search('a')).toEqual({
    rooms: [{ name: 'dev', displayName: 'Developers' }],
    users: [{ username: 'ana', displayName: 'Ana' }],
  });
  expect(asked).toEqual([['spotlight', { query: 'a' }]]);
});

test('an answer without lists finds nothing', async () => {
  const { client } = clientWith({ success: true });
  expect(await createDirectoryApi(client).search('a')).toEqual({ rooms: [], users: [] });
});
