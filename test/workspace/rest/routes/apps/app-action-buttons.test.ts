import { expect, test } from '@jest/globals';
import { seededServer } from '../../../support/seeded-server';

test('without an app there are no buttons', async () => {
  const server = await seededServer();
  const answer = await server.inject('/api/apps/actionButtons');
  expect([answer.statusCode, answer.json()]).toEqual([200, []]);
  await server.close();
});
