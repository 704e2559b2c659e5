import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { record, text } from '../../../../workspace/database/json-fields';
import { seededServer } from '../../support/seeded-server';

const rodriq = { 'x-user-id': 'd26x6zSkaPSe5gCyy', 'x-auth-token': 'token-rodriq' };
const paul = { 'x-user-id': 'paul', 'x-auth-token': 'token-paul' };

let server: FastifyInstance;
beforeEach(async () => {
  server = await seededServer();
});
afterEach(() => server.close());

const call = async (
  method: 'GET' | 'POST',
  endpoint: string,
  payload?: object,
  headers: Record<string, string> = rodriq,
) => {
  const answer = await server.inject({ method, url: `/api/v1/${endpoint}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

describe('a new channel', () => {
  test('is public, and its creator is a member', async () => {
    const { status, body } = await call('POST', 'channels.create', { name: 'new-one' }, paul);
    expect([status, body]).toMatchObject([200, { success: true, channel: { name: 'new-one', t: 'c', usersCount: 1 } }]);
    const subscriptions = (await server.inject('/_workspace/collections/rocketchat_subscription')).json<unknown[]>();
    expect(subscriptions).toContainEqual(
      expect.objectContaining({ name: 'new-one', u: { _id: 'paul', username: 'paul' } }),
    );
  });

  test.each([
    [{}, { error: 'Param "name" is required' }],
    [{ name: 'not a name' }, { errorType: 'error-invalid-room-name' }],
    [{ name: 'general' }, { errorType: 'error-duplicate-channel-name' }],
  ])('is not created from %j', async (payload, body) => {
    expect(await call('POST', 'channels.create', payload)).toMatchObject({ status: 400, body });
  });
});

describe('a deleted channel', () => {
  test('is gone with its messages and memberships', async () => {
    expect((await call('POST', 'channels.delete', { roomName: 'dev' })).status).toBe(200);
    for (const collection of ['rocketchat_room', 'rocketchat_subscription', 'rocketchat_message']) {
      expect((await server.inject(`/_workspace/collections/${collection}`)).body).not.toContain('"roomDev"');
    }
  });

  test.each<[object, Record<string, string>, errorType: string]>([
    [{ roomId: 'roomDev' }, paul, 'error-not-allowed'],
    [{ roomId: 'roomSecretOps' }, rodriq, 'error-room-not-found'],
    [{ roomName: 'nothing' }, rodriq, 'error-room-not-found'],
    [{}, rodriq, 'invalid-params'],
  ])('is not deleted with %j as %j', async (payload, headers, errorType) => {
    expect(await call('POST', 'channels.delete', payload, headers)).toMatchObject({ status: 400, body: { errorType } });
  });
});

test('the messages of a channel come newest first, page by page', async () => {
  const { body: all } = await call('GET', 'channels.messages?roomId=roomDev&count=0');
  const { body: page } = await call('GET', 'channels.messages?roomId=roomDev&count=1&offset=1');
  const messages: unknown[] = Array.isArray(all.messages) ? all.messages : [];
  const times = messages.map((message) => text(record(message)?.ts));
  expect(times).toEqual(times.toSorted().toReversed());
  expect(page).toMatchObject({ messages: [messages[1]], count: 1, offset: 1, total: messages.length });
});

test('only an administrator finds rooms by part of their name', async () => {
  const { body } = await call('GET', 'rooms.adminRooms?filter=EC');
  expect(body).toMatchObject({ rooms: [{ name: 'secret-ops' }], count: 1, total: 1 });
  expect(await call('GET', 'rooms.adminRooms', undefined, paul)).toMatchObject({
    status: 400,
    body: { error: 'error-not-authorized' },
  });
});
