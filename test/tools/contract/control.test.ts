import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { openDatabase } from '../../../workspace/database/database';
import { createEventHub } from '../../../workspace/event-hub';
import { buildServer } from '../../../workspace/rest/build-server';
import { createServerSettings } from '../../../workspace/rest/store/server-settings';
import { documentedCall } from '../../../workspace/seed/documented-call';
import { seed } from '../../../workspace/seed/seed';

let server: FastifyInstance;

const as = (username: string, id = username) => ({ 'x-user-id': id, 'x-auth-token': `token-${username}` });
const rodriq = as('rodriq', 'd26x6zSkaPSe5gCyy');
const seeded = (name: string) => {
  const found = seed.rocketchat_integrations?.find((integration) => integration.name === name);
  if (!found) throw new Error(`The seed has no integration ${name}.`);
  return found;
};
const hookOf = (name: string) => `/hooks/${seeded(name)._id}/${String(seeded(name).token)}`;

beforeAll(async () => {
  const db = await openDatabase();
  const settings = createServerSettings(db);
  server = buildServer({ db, hub: createEventHub(), settings, host: {}, seed });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.inject({ method: 'POST', url: '/_workspace/reset' });
});

const seededMessages = new Set<unknown>(seed.rocketchat_message?.map(({ _id }) => _id));

/** The messages that are not in the seed. */
async function newMessages(): Promise<Record<string, unknown>[]> {
  const answer = await server.inject({ url: '/_workspace/collections/rocketchat_message' });
  return answer.json<Record<string, unknown>[]>().filter(({ _id }) => !seededMessages.has(_id));
}

describe('the seeded workspace', () => {
  test("answers the reference document's example call as it stands", async () => {
    const answer = await server.inject({
      method: 'PUT',
      url: '/api/v1/integrations.update',
      headers: { 'x-user-id': documentedCall.userId, 'x-auth-token': documentedCall.authToken },
      payload: documentedCall.payload,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ success: true, integration: { enabled: false, alias: 'Jim' } });
  });

  test.each([
    ['ana', 10],
    ['ines', 6],
    ['otto', 4],
    ['mia', 6],
    ['owen', 1],
  ])('%s sees the integrations that their roles allow', async (username, total) => {
    const answer = await server.inject({ url: '/api/v1/integrations.list', headers: as(username) });
    expect(answer.json()).toMatchObject({ total });
  });
});

describe('incoming webhooks', () => {
  test('post as their user, with alias and avatar, through their script', async () => {
    const payload = { repository: { full_name: 'acme/site' }, pusher: { name: 'ana' }, commits: [{ message: 'Fix' }] };
    const answer = await server.inject({ method: 'POST', url: hookOf('GitHub'), payload });
    expect(answer.json()).toEqual({ success: true });
    expect(await newMessages()).toMatchObject([
      { rid: 'roomDev', msg: 'ana pushed to acme/site\n• Fix', alias: 'GitHub', u: { username: 'hook.bot' } },
    ]);
  });

  test.each([
    ['an error in the script', hookOf('GitHub'), {}, 400],
    ['a disabled webhook', hookOf('Grafana alerts'), { text: 'x' }, 503],
    ['a wrong token', `/hooks/${seeded('GitHub')._id}/wrong`, { text: 'x' }, 500],
    ['another channel than its own', hookOf('Release notes'), { text: 'x', channel: '#dev' }, 400],
  ])('refuse %s and post nothing', async (_, url, payload, status) => {
    expect((await server.inject({ method: 'POST', url, payload })).statusCode).toBe(status);
    expect(await newMessages()).toEqual([]);
  });
});

describe('the control interface', () => {
  test('shows a user’s events to anybody with their credentials', async () => {
    await server.inject({ method: 'POST', url: hookOf('Release notes'), payload: { text: 'hello' } });
    const url = '/_workspace/events?userId=paul&authToken=token-paul';
    const events = await server.inject({ url, headers: { accept: 'application/json' } });
    expect(events.json()).toMatchObject([{ type: 'message', payload: { msg: 'hello', rid: 'GENERAL' } }]);
    expect((await server.inject({ url: '/_workspace/events?userId=paul&authToken=wrong' })).statusCode).toBe(401);
  });

  test('logs API calls without secrets', async () => {
    await server.inject({
      method: 'POST',
      url: '/api/v1/integrations.create',
      headers: rodriq,
      payload: { type: 'webhook-outgoing', token: 'hush' },
    });
    const log = (await server.inject({ url: '/_workspace/requests' })).json<unknown[]>();
    expect(log).toMatchObject([{ method: 'POST', status: 400, body: { type: 'webhook-outgoing', token: '***' } }]);
  });

  test('keeps the server’s address across a reset, and accepts settings', async () => {
    const put = { Site_Url: 'http://localhost:1234' };
    await server.inject({ method: 'PUT', url: '/_workspace/settings', payload: put });
    const reset = { settings: { API_Default_Count: 2 } };
    await server.inject({ method: 'POST', url: '/_workspace/reset', payload: reset });
    const settings = await server.inject({ url: '/_workspace/collections/rocketchat_settings' });
    expect(settings.json()).toEqual(
      expect.arrayContaining([
        { _id: 'Site_Url', value: 'http://localhost:1234' },
        { _id: 'API_Default_Count', value: 2 },
      ]),
    );
  });

  test('refuses a fixture with an unknown collection', async () => {
    const payload = { fixture: { nope: [] } };
    expect((await server.inject({ method: 'POST', url: '/_workspace/reset', payload })).statusCode).toBe(400);
  });
});
