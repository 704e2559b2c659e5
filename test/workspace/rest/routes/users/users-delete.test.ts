import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../../support/seeded-server';

const rodriq = { 'x-user-id': 'd26x6zSkaPSe5gCyy', 'x-auth-token': 'token-rodriq' };
const paul = { 'x-user-id': 'paul', 'x-auth-token': 'token-paul' };

let server: FastifyInstance;
beforeEach(async () => {
  server = await seededServer();
});
afterEach(() => server.close());

const remove = async (payload: object, headers: Record<string, string> = rodriq) => {
  const answer = await server.inject({ method: 'POST', url: '/api/v1/users.delete', headers, payload });
  return { status: answer.statusCode, body: answer.json<unknown>() };
};

const stored = async (collection: string): Promise<Record<string, unknown>[]> =>
  (await server.inject(`/_workspace/collections/${collection}`)).json();

test('a deleted user is gone with their messages and memberships, and their integrations are disabled', async () => {
  const isOf = ({ userId }: Record<string, unknown>) => userId === 'hook.bot';
  const others = (await stored('rocketchat_integrations')).filter((integration) => !isOf(integration));
  expect(
    (await stored('rocketchat_integrations')).some((integration) => isOf(integration) && integration.enabled === true),
  ).toBe(true);

  expect(await remove({ userId: 'hook.bot' })).toEqual({ status: 200, body: { success: true } });
  expect((await stored('users')).map(({ _id }) => _id)).not.toContain('hook.bot');
  for (const collection of ['rocketchat_subscription', 'rocketchat_message']) {
    expect(JSON.stringify((await stored(collection)).map(({ u }) => u))).not.toContain('"hook.bot"');
  }
  const after = await stored('rocketchat_integrations');
  expect(after.filter(isOf).map(({ enabled }) => enabled)).not.toContain(true);
  expect(after.filter((integration) => !isOf(integration))).toEqual(others);
});

test.each<[string, object, Record<string, string>, status: number, body: object]>([
  ['without the permission', { username: 'ana' }, paul, 403, { error: 'unauthorized' }],
  ['without a username', {}, rodriq, 400, { errorType: 'error-user-param-not-provided' }],
  ['who does not exist', { username: 'nobody' }, rodriq, 400, { errorType: 'error-invalid-user' }],
  ['whom the server needs', { username: 'rocket.cat' }, rodriq, 400, { errorType: 'error-action-not-allowed' }],
  ['who is the last administrator', { username: 'rodriq' }, rodriq, 400, { errorType: 'error-action-not-allowed' }],
])('nobody is deleted %s', async (_, payload, headers, status, body) => {
  const before = await stored('users');
  expect(await remove(payload, headers)).toMatchObject({ status, body: { success: false, ...body } });
  expect(await stored('users')).toEqual(before);
});
