import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../../../tools/live-check/client/json';
import type { Session } from '../../../../tools/live-check/client/session';
import { cleanUp } from '../../../../tools/live-check/own/clean-up';
import { createOwnThings, prefixOfAll } from '../../../../tools/live-check/own/own-things';

const lists: Record<string, string> = {
  'integrations.list': 'integrations',
  'rooms.adminRooms': 'rooms',
  'users.autocomplete': 'items',
};

/** A server with these documents, by the endpoint of their list, that refuses the given requests. */
function serverWith(held: Record<string, JsonObject[]>, refused: readonly string[] = []) {
  const asked: [string, JsonObject][] = [];
  const answer = (endpoint: string, body: Json) =>
    Promise.resolve(
      refused.includes(endpoint)
        ? { status: 500, headers: new Headers(), body: { error: 'Out of order' } }
        : { status: 200, headers: new Headers(), body },
    );
  const session: Session = {
    credentials: undefined,
    get: (endpoint) => answer(endpoint, { [lists[endpoint] ?? '']: (held[endpoint] ?? []).slice(0, 10) }),
    put: () => answer('', {}),
    post(endpoint, body) {
      asked.push([endpoint, body]);
      const ids = [body.integrationId, body.roomId, body.userId];
      if (!refused.includes(endpoint)) {
        for (const list of Object.keys(held))
          held[list] = held[list]?.filter(({ _id }) => !ids.includes(_id ?? null)) ?? [];
      }
      return answer(endpoint, {});
    },
  };
  return { session, asked };
}

const name = `${prefixOfAll}0a1b2c3d-hook-1`;
const stray = { _id: 'i1', name, type: 'webhook-outgoing' };
const foreign = { _id: 'i2', name: 'Alerts', type: 'webhook-incoming' };

test('removes everything with the run’s names by its type, and nothing else', async () => {
  const { session, asked } = serverWith({ 'integrations.list': [foreign, stray] });
  expect(await cleanUp(session, createOwnThings(prefixOfAll))).toEqual({
    removed: [{ kind: 'integration', id: 'i1', name, type: 'webhook-outgoing' }],
    remaining: [],
  });
  expect(asked).toEqual([['integrations.remove', { type: 'webhook-outgoing', integrationId: 'i1' }]]);
});

test('removes more users than one search finds', async () => {
  const users = Array.from({ length: 25 }, (_, index) => ({
    _id: `u${index}`,
    username: `${prefixOfAll}x-user-${index}`,
  }));
  const { session } = serverWith({ 'users.autocomplete': users });
  const { removed, remaining } = await cleanUp(session, createOwnThings(prefixOfAll));
  expect([removed.length, remaining]).toEqual([25, []]);
});

test('reports a refused removal with the reason', async () => {
  const { session } = serverWith({ 'integrations.list': [stray] }, ['integrations.remove']);
  const { remaining } = await cleanUp(session, createOwnThings(prefixOfAll));
  expect(remaining).toEqual([expect.objectContaining({ name, reason: '500 Out of order' })]);
});

test('counts anything that can no longer be seen as left', async () => {
  const own = createOwnThings();
  const mine = { kind: 'integration', id: 'i3', name: own.nameFor('hook') } as const;
  own.adopt(mine);
  const { session } = serverWith({}, ['integrations.list', 'integrations.remove']);
  expect((await cleanUp(session, own)).remaining).toEqual([{ ...mine, reason: '500 Out of order' }]);
});
