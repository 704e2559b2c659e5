import { expect, test } from '@jest/globals';
import { createExpiryJob, runExpiryJob } from '../../../src/engine/handlers/expiry-job';
import { fakeLogger } from '../../support/fakes/fake-logger';
import { fakePersistence } from '../../support/fakes/fake-persistence';

test('is scheduled as often as something can have expired', () => {
  expect(createExpiryJob({ getLogger: () => fakeLogger().logger })).toMatchObject({
    id: 'remove-expired',
    startupSetting: { type: 'recurring', interval: '30 minutes' },
  });
});

test('a run that succeeds logs nothing', async () => {
  const { logger, lines } = fakeLogger();
  await runExpiryJob(logger, fakePersistence().persistence);
  expect(lines).toEqual([]);
});

test('a run that fails is logged under a reference, and does not fail itself', async () => {
  const { logger, lines } = fakeLogger();
  await runExpiryJob(logger, { removeByAssociations: () => Promise.reject(new Error('the database is away')) });
  expect(lines).toEqual([expect.stringMatching(/^[\da-f]{8} Error: the database is away/)]);
});
