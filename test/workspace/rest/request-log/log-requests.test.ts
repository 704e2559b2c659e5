import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../../support/seeded-server';

let server: FastifyInstance;
const headers = { 'x-user-id': 'ana', 'x-auth-token': 'token-ana', 'user-agent': 'a browser' };

beforeAll(async () => {
  server = await seededServer();
});
afterAll(() => server.close());
beforeEach(() => server.inject({ method: 'DELETE', url: '/_workspace/requests' }));

const log = async (): Promise<Record<string, unknown>[]> => (await server.inject('/_workspace/requests')).json();
const post = (type: string, payload: string) =>
  server.inject({
    method: 'POST',
    url: '/api/v1/chat.postMessage',
    headers: { ...headers, 'content-type': type },
    payload,
  });

test('a call is logged with its caller and answer', async () => {
  await server.inject({ url: '/api/v1/users.info?username=ana&token=hush', headers });
  expect(await log()).toEqual([
    {
      id: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      method: 'GET',
      path: '/api/v1/users.info?username=ana&token=***',
      userId: 'ana',
      userAgent: 'a browser',
      status: 200,
    },
  ]);
});

test('ids increase, also after the log is cleared', async () => {
  await server.inject('/api/v1/info');
  const before = await log();
  await server.inject({ method: 'DELETE', url: '/_workspace/requests' });
  await server.inject('/api/v1/info');
  await server.inject('/api/v1/nowhere');
  const ids = [...before, ...(await log())].map(({ id }) => Number(id));
  const [first = 0] = ids;
  expect(ids).toEqual([first, first + 1, first + 2]);
});

test.each([
  ['application/json', '{"token":"hush","a":1}', { token: '***', a: 1 }],
  ['application/x-www-form-urlencoded', 'token=hush&a=1', { token: '***', a: '1' }],
  ['application/x-www-form-urlencoded', '{"token":"hush"}', { '***': '***' }],
  ['text/plain', '{"token":"hush"}', undefined],
])('a body of %s, %s is logged as %j', async (type, payload, shown) => {
  await post(type, payload);
  const [entry] = await log();
  expect(entry?.body).toEqual(shown);
});
