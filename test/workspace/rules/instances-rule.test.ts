import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ChatClient } from '../../../workspace/client/chat-client';
import { createSession } from '../../../workspace/client/http-session';
import { startWorkspace, type Workspace } from '../../../workspace/start-workspace';
import { seededUser } from '../../e2e/support/seeded';
import { packageFixture } from '../package-fixture';

const startTimeoutMs = 60_000;

let dataFolder = '';
let workspace: Workspace | undefined;

async function start(): Promise<void> {
  workspace = await startWorkspace({ port: 0, instances: 2, zip: await packageFixture(), dataFolder });
}

async function restart(): Promise<void> {
  await workspace?.stop();
  await start();
}

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'instances-'));
  await start();
}, startTimeoutMs);
afterAll(async () => {
  await workspace?.stop();
  await rm(dataFolder, { recursive: true });
});

const session = (instance: number) => createSession(workspace?.urls[instance] ?? '', seededUser('paul'));

/** The fixture's JSON answer to its command, on the server with this index. */
async function said(instance: number, params: string): Promise<unknown> {
  const lines = await new ChatClient(workspace?.urls[instance] ?? '', seededUser('paul')).command(`/fixture ${params}`);
  const answer: unknown = JSON.parse(lines.at(-1) ?? 'null');
  return answer;
}

describe('13 several servers', () => {
  beforeEach(() => session(0).send('POST', '/_workspace/reset', {}));

  test(
    'share no memory, and a restart runs onEnable again',
    async () => {
      expect([await said(0, 'memory'), await said(0, 'memory'), await said(1, 'memory')]).toEqual([
        { calls: 1, enabled: 1 },
        { calls: 2, enabled: 1 },
        { calls: 1, enabled: 1 },
      ]);
      await restart();
      expect([await said(0, 'memory'), await said(1, 'memory')]).toEqual(Array(2).fill({ calls: 1, enabled: 1 }));
    },
    startTimeoutMs,
  );

  test(
    'share what the app persists, also across a restart',
    async () => {
      const first = { value: 1, 'dotted.key': '1970-01-01T00:00:00.000Z' };
      expect(await said(0, 'count')).toMatchObject({ value: 1, kept: [] });
      expect(await said(1, 'count')).toMatchObject({ value: 2, kept: [first] });
      await restart();
      expect(await said(1, 'count')).toMatchObject({ value: 3 });
    },
    startTimeoutMs,
  );

  test('share a setting that one of them stored', async () => {
    const [host] = workspace?.host.instances ?? [];
    await host?.saveSettings([{ id: 'secret', type: 'password', value: 'new' }]);
    expect([await said(0, 'setting'), await said(1, 'setting')]).toEqual(['new', 'new']);
  });

  test('count calls separately', async () => {
    await session(1).send('POST', '/_workspace/reset', { settings: { API_Enable_Rate_Limiter: true } });
    const call = async (instance: number) =>
      (await session(instance).send('GET', '/api/v1/permissions.listAll')).status;
    const first = await Promise.all(Array.from({ length: 11 }, () => call(0)));
    expect([...first.sort(), await call(1)]).toEqual([...Array<number>(10).fill(200), 429, 200]);
  });
});
