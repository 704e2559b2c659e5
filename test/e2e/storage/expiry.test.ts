import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import { E2eHost } from '../support/host/e2e-host';
import { useHost } from '../support/host/use-host';

const host = useHost();

async function jobs(of: E2eHost): Promise<StoredDocument[]> {
  return of.documents('rocketchat_apps_scheduler');
}

/** Waits until a run of the job has recorded how far it came. */
async function waitForSweep(of: E2eHost): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const stored = await of.documents('rocketchat_apps_persistence');
    const sweep = stored.map((document) => JSON.stringify(document)).find((text) => text.includes('expiry-sweep'));
    if (sweep !== undefined) return sweep;
    await setTimeout(100);
  }
  throw new Error('the job did not run');
}

test('the job that removes what has expired runs at once and every ten minutes, and logs no error', async () => {
  await host.reset();
  expect(await waitForSweep(host)).toMatch(/"span":\d+/);
  const minutes = 60_000;
  expect(await jobs(host)).toMatchObject([{ name: expect.stringContaining('remove-expired'), everyMs: 10 * minutes }]);
  const logs = JSON.stringify(await host.documents('rocketchat_apps_logs'));
  expect(logs).not.toContain('"severity":"error"');
});

test('two servers share one job', async () => {
  const both = new E2eHost({ instances: 2 });
  await both.start();
  try {
    await waitForSweep(both);
    expect(await jobs(both)).toHaveLength(1);
  } finally {
    await both.stop();
  }
}, 60_000);
