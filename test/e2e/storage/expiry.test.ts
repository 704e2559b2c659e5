import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import { E2eHost } from '../support/host/e2e-host';
import { useHost } from '../support/host/use-host';

const host = useHost();

async function jobs(of: E2eHost): Promise<StoredDocument[]> {
  return of.documents('rocketchat_apps_scheduler');
}

/** Waits until the engine has logged that the job ran. */
async function waitForRun(of: E2eHost): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const logs = JSON.stringify(await of.documents('rocketchat_apps_logs'));
    // 1.42 misspells it.
    if (/was suc+essfully executed/.test(logs)) return;
    await setTimeout(100);
  }
  throw new Error('the job did not run');
}

test('the job that removes what has expired runs at once and every half an hour, and logs no error', async () => {
  await waitForRun(host);
  const minutes = 60_000;
  expect(await jobs(host)).toMatchObject([{ name: expect.stringContaining('remove-expired'), everyMs: 30 * minutes }]);
  const logs = JSON.stringify(await host.documents('rocketchat_apps_logs'));
  expect(logs).not.toContain('"severity":"error"');
  expect(await host.documents('rocketchat_apps_persistence')).toEqual([]);
});

test('two servers share one job', async () => {
  const both = new E2eHost({ instances: 2 });
  await both.start();
  try {
    await waitForRun(both);
    expect(await jobs(both)).toHaveLength(1);
  } finally {
    await both.stop();
  }
}, 60_000);
