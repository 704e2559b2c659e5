import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import { ChatClient } from '../../../workspace/client/chat-client';
import { E2eHost } from '../support/host/e2e-host';
import { testInProcess } from '../support/host/in-process';
import { useHost } from '../support/host/use-host';
import { seededUser } from '../support/seeded';

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

testInProcess(
  'a run removes what expired, of people who never came back, and leaves what is alive',
  async ({ url, db }) => {
    const [records, scheduled] = [db.rocketchat_apps_persistence, db.rocketchat_apps_scheduler];
    const ana = new ChatClient(url, seededUser('ana'));
    await ana.command('/integrations set Test alias=Alive');
    await ana.command('/integrations edit Guggy');
    const alive = await records.findAsync({});
    expect(JSON.stringify(alive)).toMatch(/expires\/.*expires\//);

    const halfHour = 30 * 60_000;
    for (const ago of [2, 3, 5]) {
      const id = `expires/${Math.ceil(Date.now() / halfHour - ago) % 64}`;
      const appId = alive[0]?.appId;
      await records.insertAsync({ _id: `old${ago}`, appId, associations: [{ model: 'misc', id }], data: {} });
    }
    await scheduled.updateAsync({}, { $set: { runAt: 0 } });
    for (let tries = 0; tries < 100 && (await records.countAsync({})) > alive.length; tries += 1) await setTimeout(100);
    expect(await records.findAsync({}).sort({ _id: 1 })).toEqual(alive.sort((a, b) => a._id.localeCompare(b._id)));
  },
  60_000,
);
