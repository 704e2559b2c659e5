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

test.each<[id: string, headers: Record<string, string>, status: number, body: object]>([
  ['API_Default_Count', rodriq, 200, { _id: 'API_Default_Count', value: 50, success: true }],
  ['Nothing', rodriq, 400, { success: false }],
  ['API_Default_Count', paul, 403, { success: false }],
])('the setting %s is answered to %j with %d', async (id, headers, status, body) => {
  const answer = await server.inject({ url: `/api/v1/settings/${id}`, headers });
  expect([answer.statusCode, answer.json()]).toMatchObject([status, body]);
});
