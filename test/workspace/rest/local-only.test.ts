import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { seededServer } from '../support/seeded-server';

let server: FastifyInstance;

beforeAll(async () => {
  server = await seededServer();
});
afterAll(() => server.close());

const host = 'localhost:3000';

test.each([
  ['a program on this machine', { host }],
  ['a program that uses the IP address', { host: '127.0.0.1:3000' }],
  ['a program that uses the IPv6 address', { host: '[::1]:3000' }],
  ['the page', { host, origin: 'http://localhost:3000' }],
  ['the page, opened by IP address', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ['the page on the default port', { host: 'localhost', origin: 'http://localhost' }],
])('the control interface answers %s', async (_, headers) => {
  expect((await server.inject({ url: '/_workspace/people', headers })).statusCode).toBe(200);
});

const refusalText = 'Not for pages of other sites.';
const onlyLocalhost = 'Only under the name localhost.';

test.each([
  ['a page of another site', { host, origin: 'https://other.example' }, refusalText],
  ['a page of another port', { host, origin: 'http://localhost:4000' }, refusalText],
  ['a page under the other local name', { host, origin: 'http://127.0.0.1:3000' }, refusalText],
  ['a page without an origin', { host, origin: 'null' }, refusalText],
  ['a page over TLS', { host, origin: 'https://localhost:3000' }, refusalText],
  ['a foreign name that resolves here', { host: 'other.example:3000' }, onlyLocalhost],
  ['a page with that name', { host: 'other.example', origin: 'http://other.example' }, onlyLocalhost],
  ['a name that only begins like a local one', { host: 'localhost.other.example' }, onlyLocalhost],
])('the control interface refuses %s', async (_, headers, error) => {
  for (const [method, url] of [
    ['GET', '/_workspace/people'],
    ['POST', '/_workspace/reset'],
    ['GET', '/_workspace/events?userId=ana&authToken=token-ana'],
    ['GET', '/%5Fworkspace/people'],
  ] as const) {
    const answer = await server.inject({ method, url, headers: { ...headers, accept: 'application/json' } });
    expect([url, answer.statusCode, answer.json()]).toEqual([url, 403, { success: false, error }]);
  }
});

test('the control interface refuses another machine', async () => {
  const answer = await server.inject({ url: '/_workspace/people', headers: { host }, remoteAddress: '192.0.2.1' });
  expect([answer.statusCode, answer.json()]).toEqual([403, { success: false, error: 'Only from this machine.' }]);
});

test('the API itself accepts any host and origin, as Rocket.Chat does', async () => {
  const headers = { host: 'other.example', origin: 'https://other.example' };
  expect((await server.inject({ url: '/api/v1/info', headers })).statusCode).toBe(200);
});
