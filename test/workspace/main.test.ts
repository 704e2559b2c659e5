import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packageFixture } from './package-fixture';

const mainFile = join(__dirname, '..', '..', 'workspace', 'main.ts');
const appId = '6d5b5c3a-3a55-4c9f-8d0c-2f4b5a3f9e11';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workspace-'));
  await writeFile(join(folder, 'app.zip'), await packageFixture());
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...flags: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', mainFile, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });

/** The lines up to the ready line. */
async function readUntilReady({ stdout }: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  if (!stdout) return lines;
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    if (line.startsWith('Ready: ')) break;
  }
  return lines;
}

async function readAll(stream: ChildProcess['stderr']): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

test('the workspace starts, runs a command, opens a modal, answers its submit, and ends cleanly', async () => {
  const child = start('--port', '0', '--zip', join(folder, 'app.zip'));
  const lines = await readUntilReady(child);
  const url = lines.at(-1)?.replace('Ready: ', '') ?? '';
  expect(lines[0]).toBe(`Open ${url} in a browser.`);
  expect(lines.join('\n')).toContain(`curl -L -X PUT '${url}/api/v1/integrations.update'`);

  const headers = { 'X-User-Id': 'ana', 'X-Auth-Token': 'token-ana', 'Content-Type': 'application/json' };
  const post = async (path: string, body: object): Promise<unknown> =>
    (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();

  const command = { command: 'fixture', params: 'open', roomId: 'GENERAL', triggerId: 't' };
  expect(await post('/api/v1/commands.run', command)).toEqual({ success: true });
  const events = await fetch(`${url}/_workspace/events`, { headers: { ...headers, Accept: 'application/json' } });
  expect(await events.json()).toMatchObject([{ type: 'ui', payload: { type: 'modal.open', triggerId: 't' } }]);

  const view = { id: 'fixture-view', blocks: [], state: {} };
  const submit = { type: 'viewSubmit', triggerId: 't2', viewId: view.id, payload: { view } };
  expect(await post(`/api/apps/ui.interaction/${appId}`, submit)).toMatchObject({ type: 'errors', viewId: view.id });

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});

test('a port in use is reported in one sentence', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const child = start('--port', String(port), '--zip', join(folder, 'app.zip'));
  const [said] = await Promise.all([readAll(child.stderr), once(child, 'exit')]);
  server.close();
  expect(said).toBe(`Port ${port} is in use: stop what uses it, or start with --port and another number.\n`);
  expect(child.exitCode).toBe(1);
});

test.each([
  [['--port', 'x'], '--port takes a number'],
  [['--release', '5'], '--release takes 6, 7 or 8, not "5".'],
  [['--instances', '0'], '--instances takes a number from 1 to 9, not "0".'],
  [['--zip', 'missing.zip'], 'missing.zip cannot be read'],
  [['--unknown'], "Unknown option '--unknown'"],
])('%j is refused with the reason', async (flags, expected) => {
  const child = start(...flags);
  const [said] = await Promise.all([readAll(child.stderr), once(child, 'exit')]);
  expect(said).toContain(expected);
  expect(child.exitCode).toBe(1);
});
