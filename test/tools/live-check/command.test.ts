import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readJson, textAt } from '../../../tools/live-check/client/json';
import { runCommand } from '../../../tools/live-check/command';
import { expectations } from '../../../tools/live-check/expectations/index';
import { CliError } from '../../../tools/live-check/cli-error';
import type { StandIn } from '../../../tools/live-check/stand-in';
import { releases } from '../../../workspace/rest/releases/releases';
import { ApiProxy, type Intercept } from '../../e2e/support/host/api-proxy';
import { inProcessStandIn, startInProcess } from './support/in-process-stand-in';
import { leftoverNames } from './support/leftover-names';

let target: StandIn;
let proxy: ApiProxy;

beforeEach(async () => {
  target = await inProcessStandIn();
  proxy = new ApiProxy();
  await proxy.start(target.url);
});
afterEach(async () => {
  await proxy.stop();
  await target.stop();
});

type Options = Parameters<typeof runCommand>[1];

/** Runs the command and its stand-in in this process. */
async function run(args: string[], options: Partial<Options> = {}): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const signal = new AbortController().signal;
  const code = await runCommand(args, { signal, startStandIn: startInProcess, ...options, say });
  return { code, said: said.join('\n') };
}

const flags = (url: string, { userId, token } = target.credentials): string[] => [
  ...['--url', url],
  ...['--userId', userId],
  ...['--token', token],
];

/** The methods of all requests to a workspace that do not only read. */
async function changesAt(url: string): Promise<string[]> {
  const log = readJson(await (await fetch(`${url}/_workspace/requests`)).text());
  return (Array.isArray(log) ? log : []).map((entry) => textAt(entry, 'method')).filter((method) => method !== 'GET');
}

describe('if a run is impossible, one sentence gives the reason and nothing is created', () => {
  test.each<[string, () => string[], said: string]>([
    ['no arguments', () => [], '--url, --userId and --token are needed.'],
    ['no token', () => ['--url', target.url, '--userId', 'x'], '--url, --userId and --token are needed.'],
    ['an unknown flag', () => [...flags(target.url), '--force'], "Unknown option '--force'"],
    ['no address', () => flags('chat.example.com'), '--url takes the address of a server, not "chat.example.com".'],
    ['nobody there', () => flags('http://localhost:1'), 'No answer from http://localhost:1 (bad port).'],
    [
      'a wrong token',
      () => flags(target.url, { userId: 'ana', token: 'wrong' }),
      'The server refuses the user id and token (401 You must be logged in to do this.).',
    ],
    [
      'a user with too few permissions',
      () => flags(target.url, { userId: 'paul', token: 'token-paul' }),
      'The user of the token lacks permissions: manage-incoming-integrations, ',
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, said } = await run(args());
    expect(code).toBe(2);
    expect(said).toContain(sentence);
    expect(await changesAt(target.url)).toEqual([]);
  });

  test('a server other than Rocket.Chat', async () => {
    const page = createServer((_, response) => response.end('<html></html>')).listen(0, 'localhost');
    await once(page, 'listening');
    const address = page.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await run(flags(`http://localhost:${port}`));
    page.close();
    expect([code, said]).toEqual([2, 'What answers there is no Rocket.Chat server: GET /api/info tells no version.']);
  });

  test('a stand-in that does not start', async () => {
    const startStandIn = () => Promise.reject(new CliError('The stand-in did not start.'));
    expect(await run(flags(target.url), { startStandIn })).toEqual({ code: 2, said: 'The stand-in did not start.' });
    expect(await changesAt(target.url)).toEqual([]);
  });
});

test('a server that behaves as expected ends with 0 and a table of everything, without the token', async () => {
  const { code, said } = await run(flags(`${target.url}/`));
  expect(said).toContain(`Asking ${target.url} (Rocket.Chat 8.6.1), and the stand-in (8.6.1) beside it.`);
  expect(expectations.filter(({ title }) => !said.includes(`| ${title} `))).toEqual([]);
  expect(said).toContain(', 0 not, ');
  expect(said).not.toContain(target.credentials.token);
  expect(code).toBe(0);
  expect(await leftoverNames(target.url)).toEqual([]);
});

test('a server that behaves differently ends with 1, and its line says how', async () => {
  const faulty = await inProcessStandIn({ fault: 'answers-404' });
  const { code, said } = await run(flags(faulty.url));
  expect(await leftoverNames(faulty.url)).toEqual([]);
  await faulty.stop();
  expect(code).toBe(1);
  expect(said).toContain(
    'this server: {"incoming":"404 No integration found.","outgoing":"404 No integration found."}',
  );
  expect(said).toContain(', 1 not, ');
});

test.each([
  ['5.4.1', '6.13.0'],
  ['9.1.0', '8.6.1'],
])('a server of %s is compared with the nearest stand-in, %s, which is mentioned', async (version, nearest) => {
  const profile = { ...releases[version === '5.4.1' ? 6 : 8], version };
  const standIn = await inProcessStandIn({ profile });
  const controller = new AbortController();
  const said: string[] = [];
  // After the introduction, the rest does not matter here.
  const say = (text: string) => {
    said.push(text);
    controller.abort();
  };
  const { signal } = controller;
  await runCommand(flags(standIn.url), { say, signal, startStandIn: startInProcess });
  await standIn.stop();
  expect(said[0]).toContain(`(Rocket.Chat ${version}), and the stand-in (${nearest}) beside it. There is no stand-in`);
});

describe('everything created is removed', () => {
  const refuse = (path: string): Intercept => {
    const refusal = { status: 500, contentType: 'application/json', body: '{"success":false,"error":"Out of order"}' };
    return (_, asked) => Promise.resolve(asked === path ? refusal : undefined);
  };

  test('and listed by name if it cannot be removed; --clean removes it later', async () => {
    proxy.intercept = refuse('/api/v1/channels.delete');
    const { said } = await run(flags(proxy.url));
    const [, room] = /^- room (im-live-\w+-room-\d+): 500 Out of order$/m.exec(said) ?? [];
    expect(await leftoverNames(target.url)).toEqual([room]);

    proxy.intercept = () => Promise.resolve(undefined);
    expect(await run([...flags(proxy.url), '--clean'])).toEqual({ code: 0, said: `Removed: room ${String(room)}.` });
    expect(await run([...flags(proxy.url), '--clean'])).toEqual({ code: 0, said: 'Nothing was removed.' });
  });

  test('even if the server created it without an answer', async () => {
    proxy.cut = (method) => (method === 'POST' ? { when: 'after', delayMs: 0 } : undefined);
    const { code, said } = await run(flags(proxy.url));
    expect(code).toBe(2);
    expect(said).toMatch(/No answer from \S+ \(UND_ERR_SOCKET\)\.$/);
    expect(await leftoverNames(target.url)).toEqual([]);
  });

  test('if the server stops answering, as far as it answers again', async () => {
    let asked = 0;
    proxy.intercept = async (method) => {
      if (method === 'PUT') asked += 1;
      if (asked === 5 && method === 'PUT') throw new Error('Cut off');
      return Promise.resolve(undefined);
    };
    const { code } = await run(flags(proxy.url));
    expect(code).toBe(2);
    expect(await leftoverNames(target.url)).toEqual([]);
  });

  test('if the run is aborted', async () => {
    const controller = new AbortController();
    let asked = 0;
    proxy.intercept = (method) => {
      if (method === 'PUT') asked += 1;
      if (asked === 5) controller.abort();
      return Promise.resolve(undefined);
    };
    const { code, said } = await run(flags(proxy.url), { signal: controller.signal });
    expect([code, said]).toEqual([130, expect.stringContaining('Stopped. Removing what was created…')]);
    expect(await leftoverNames(target.url)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('if the process gets %s', async (signal) => {
    const script = join(__dirname, '..', '..', '..', 'scripts', 'test-live.ts');
    const args = ['--import', 'tsx', script, ...flags(proxy.url)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    let isTold = false;
    proxy.intercept = (method) => {
      if (method === 'PUT' && !isTold) isTold = child.kill(signal);
      return Promise.resolve(undefined);
    };
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(said).toContain('Stopped. Removing what was created…');
    expect(await leftoverNames(target.url)).toEqual([]);
  });
});
