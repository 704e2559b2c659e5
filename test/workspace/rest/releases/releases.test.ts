import { afterEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Release, releaseNamed, releases } from '../../../../workspace/rest/releases/releases';
import { seed } from '../../../../workspace/seed/seed';
import { seededServer } from '../../support/seeded-server';

const ana = { 'x-user-id': 'ana', 'x-auth-token': 'token-ana' };
let server: FastifyInstance | undefined;

afterEach(() => server?.close());

async function start(release: Release): Promise<FastifyInstance> {
  server = await seededServer({ profile: releases[release] });
  return server;
}

test.each<[Release, version: string]>([
  [6, '6.13'],
  [7, '7.7'],
  [8, '8.6'],
])('release %d reports its version', async (release, version) => {
  expect((await (await start(release)).inject({ url: '/api/info' })).json()).toMatchObject({ version });
});

test.each(['', '5', '08', '8.6.1', 'toString'])('%j is not a release', (text) => {
  expect(releaseNamed(text)).toBeUndefined();
});

test.each<[Release, method: 'DELETE' | 'GET', path: string, status: number, body: string]>([
  [6, 'DELETE', 'api/v1/integrations.get', 405, '{"status":"error","message":"API endpoint does not exist"}'],
  [6, 'GET', 'api/v1/nothing?x=1', 404, 'Cannot GET /api/v1/nothing\n'],
  [6, 'GET', 'nothing', 404, '404 Not Found'],
  [7, 'DELETE', 'api/v1/integrations.get', 404, '404 Not Found'],
])('release %d refuses %s %s', async (release, method, path, status, body) => {
  const answer = await (await start(release)).inject({ method, url: `/${path}` });
  expect([answer.statusCode, answer.body]).toEqual([status, body]);
});

test.each<[Release, status: number]>([
  [6, 200],
  [7, 200],
  [8, 400],
])('whether release %d lets a webhook post as a user without role bot', async (release, status) => {
  const running = await start(release);
  const users = seed.users?.map((user) => ({ ...user, roles: ['user'] }));
  const [hook] = seed.rocketchat_integrations?.filter(({ name }) => name === 'Release notes') ?? [];
  await running.inject({ method: 'POST', url: '/_workspace/reset', payload: { fixture: { ...seed, users } } });
  const url = `/hooks/${String(hook?._id)}/${String(hook?.token)}`;
  expect((await running.inject({ method: 'POST', url, payload: { text: 'hello' } })).statusCode).toBe(status);
});

describe('the rate limiter', () => {
  const limits = { API_Enable_Rate_Limiter: true, API_Enable_Rate_Limiter_Limit_Calls_Default: 2 };

  test.each<[Release, statuses: number[]]>([
    [6, [200, 200, 429, 200]],
    [7, [200, 200, 200, 200]],
    [8, [200, 200, 200, 200]],
  ])('of release %d follows its settings, or ignores them', async (release, statuses) => {
    const running = await start(release);
    const set = (payload: object) => running.inject({ method: 'PUT', url: '/_workspace/settings', payload });
    const call = async () => (await running.inject({ url: '/api/v1/integrations.list', headers: ana })).statusCode;
    await set(limits);
    const before = [await call(), await call(), await call()];
    await set({ API_Enable_Rate_Limiter_Limit_Calls_Default: 3 });
    expect([...before, await call()]).toEqual(statuses);
  });
});
