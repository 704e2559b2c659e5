import { expect, test } from '@jest/globals';
import { seededServer } from '../../../support/seeded-server';

test('without an app there are no texts', async () => {
  const server = await seededServer();
  const answer = await server.inject('/api/apps/languages');
  expect([answer.statusCode, answer.json()]).toEqual([200, { apps: [], success: true }]);
  await server.close();
});
