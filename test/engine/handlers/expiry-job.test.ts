import { expect, test } from '@jest/globals';
import { createExpiryJob, runExpiryJob } from '../../../src/engine/handlers/expiry-job';
import { fakeLogger } from '../../support/fakes/fake-logger';
import { fakePersistence } from '../../support/fakes/fake-persistence';
import { fakeRead } from '../../support/fakes/fake-read';

test('is scheduled as often as something can have expired', () => {
  expect(createExpiryJob({ getLogger: () => fakeLogger().logger })).toMatchObject({
    id: 'remove-expired',
    startupSetting: { type: 'recurring', interval: '10 minutes' },
  });
});

test('a run records how far it came, and logs nothing', async () => {
  const [{ logger, lines }, store] = [fakeLogger(), fakePersistence()];
  const read = { ...fakeRead(), getPersistenceReader: () => store.reader };
  await runExpiryJob(logger, { read, persistence: store.persistence });
  expect(store.records).toMatchObject([{ data: { span: Math.floor(Date.now() / 600_000) - 1 } }]);
  expect(lines).toEqual([]);
});

test('a run that fails is logged under a reference, and does not fail itself', async () => {
  const [{ logger, lines }, { persistence }] = [fakeLogger(), fakePersistence()];
  await runExpiryJob(logger, { read: fakeRead(), persistence });
  expect(lines).toEqual([expect.stringMatching(/^[\da-f]{8} Error: unexpected call/)]);
});
