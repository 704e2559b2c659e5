import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { record, text } from '../../../../../workspace/database/json-fields';
import { releases } from '../../../../../workspace/rest/releases/releases';
import { seededServer } from '../../../support/seeded-server';

const rodriq = { 'x-user-id': 'd26x6zSkaPSe5gCyy', 'x-auth-token': 'token-rodriq' };
const paul = { 'x-user-id': 'paul', 'x-auth-token': 'token-paul' };
const eve = { name: 'Eve', username: 'eve', email: 'eve@example.com', password: 'hush-hush' };

let server: FastifyInstance;
beforeEach(async () => {
  server = await seededServer();
});
afterEach(() => server.close());

const post = async (endpoint: string, payload: object, headers: Record<string, string> = rodriq) => {
  const answer = await server.inject({ method: 'POST', url: `/api/v1/${endpoint}`, headers, payload });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

describe('a new user', () => {
  test('has role user, no secrets in the answer, and can log in with the password', async () => {
    const created = await post('users.create', eve);
    expect(created).toMatchObject({ status: 200, body: { success: true, user: { username: 'eve', roles: ['user'] } } });
    expect(JSON.stringify(created)).not.toContain('services');

    const { status, body } = await post('login', { user: 'eve', password: eve.password }, {});
    expect([status, body]).toEqual([
      200,
      {
        success: true,
        status: 'success',
        data: { userId: expect.any(String), authToken: expect.any(String), me: expect.anything() },
      },
    ]);
    const data = record(body.data);
    const headers = { 'x-user-id': text(data?.userId), 'x-auth-token': text(data?.authToken) };
    const me = await server.inject({ url: '/api/v1/me', headers });
    expect(me.json()).toMatchObject({ username: 'eve' });
  });

  test('has the roles of the request, if there are any', async () => {
    const { body } = await post('users.create', { ...eve, roles: ['bot'] });
    expect(body).toMatchObject({ user: { roles: ['bot'] } });
  });

  test('has a password that is not stored or logged in plain text', async () => {
    await post('users.create', eve);
    await post('login', { user: 'eve', password: eve.password }, {});
    for (const url of ['/_workspace/collections', '/_workspace/requests']) {
      expect((await server.inject(url)).body).not.toContain(eve.password);
    }
  });
});

test.each<[string, object, Record<string, string>, errorType: string]>([
  ['without the permission', eve, paul, 'error-action-not-allowed'],
  ['with a username that is taken', { ...eve, username: 'ana' }, rodriq, 'error-field-unavailable'],
  ['with an email address that is taken', { ...eve, email: 'ana@example.com' }, rodriq, 'error-field-unavailable'],
  ['with an invalid username', { ...eve, username: 'e v e' }, rodriq, 'error-input-is-not-a-valid-field'],
  ['without a password', { ...eve, password: undefined }, rodriq, 'invalid-params'],
])('no user is created %s', async (_, payload, headers, errorType) => {
  expect(await post('users.create', payload, headers)).toMatchObject({ status: 400, body: { errorType } });
});

describe('a login is refused', () => {
  const refusal = { status: 'error', error: 'Unauthorized', message: 'Unauthorized' };

  test.each<[string, object]>([
    ['with a wrong password', { user: 'eve', password: 'wrong' }],
    ['of an unknown user', { user: 'nobody', password: eve.password }],
    ['of a seeded user, who has no password', { user: 'ana', password: '' }],
    ['without a password', { user: 'eve' }],
  ])('%s', async (_, payload) => {
    await post('users.create', eve);
    expect(await post('login', payload, {})).toEqual({ status: 401, body: { success: false, ...refusal } });
  });

  test('by release 6 without the field success', async () => {
    const early = await seededServer({ profile: releases[6] });
    const answer = await early.inject({ method: 'POST', url: '/api/v1/login', payload: { user: 'x', password: 'y' } });
    await early.close();
    expect([answer.statusCode, answer.json()]).toEqual([401, refusal]);
  });
});
