import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { ChatClient } from '../../../workspace/client/chat-client';
import type { Workspace } from '../../../workspace/start-workspace';
import { testInProcess } from '../support/host/in-process';
import { ids, seededUser } from '../support/seeded';

/** The key as JSON has it: an object literal would set a prototype instead. */
const forged: unknown = JSON.parse('{"__proto__":{"a":1}}');

const waitMs = 120_000;

/** Waits until something is logged. Nothing is asked of the app: the engine would keep its answer for minutes. */
async function waitFor({ db }: Workspace, text: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < waitMs;) {
    if (JSON.stringify(await db.rocketchat_apps_logs.findAsync({})).includes(text)) return;
    await setTimeout(500);
  }
  throw new Error(`“${text}” was not logged`);
}

testInProcess(
  'past the proxy, the engine’s own decoder fails and restarts the app, which has lost nothing',
  async (workspace) => {
    const ana = new ChatClient(workspace.url, seededUser('ana'));
    await ana.command('/integrations edit Guggy');
    await ana.openedModal.type('alias', 'Typed before');
    await ana.command('/integrations set Test alias="Planned before"');
    // A job that finds the app deaf would make the engine keep that for minutes, too.
    await waitFor(workspace, 'successfully executed');
    const records = () => workspace.db.rocketchat_apps_persistence.findAsync({}).sort({ _id: 1 });
    // Without the time of the next run: that of the first one may just be over.
    const jobs = async () =>
      (await workspace.db.rocketchat_apps_scheduler.findAsync({})).map((job) => ({ ...job, runAt: undefined }));
    const before = [await records(), await jobs()];

    const payload = { blockId: 'b', value: forged };
    const poison = { type: 'blockAction', actionId: 'run/x', triggerId: 't', payload, rid: 'GENERAL' };
    const answer = workspace.host.interact('ana', poison);
    await waitFor(workspace, 'The key __proto__ is not allowed');
    await waitFor(workspace, 'Successfully restarted app subprocess');

    expect([await records(), await jobs()]).toEqual(before);
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect((await ana.press('apply')).join('\n')).toContain('Test');
    expect((await ana.command('/integrations show Guggy')).join('\n')).toContain('Typed before');
    const stored = await workspace.db.rocketchat_integrations.findAsync({ _id: { $in: [ids.Guggy, ids.Test] } });
    expect(stored.map(({ alias }) => alias).sort()).toEqual(['Planned before', 'Typed before']);
    expect(await answer).toBeUndefined();
  },
  2 * waitMs,
);
