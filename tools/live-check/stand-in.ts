import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FaultName } from '../../workspace/rest/faults/faults';
import { type Release, defaultRelease, releaseNamed, releases } from '../../workspace/rest/releases/releases';
import type { Credentials } from './client/live-client';
import type { ServerVersion } from './client/server-version';
import { PlainFailure } from './plain-failure';

/** The project's stand-in for Rocket.Chat, in a process of its own. */
export interface StandIn {
  /** Without a slash at its end. */
  readonly url: string;
  /** Of its administrator. */
  readonly credentials: Credentials;
  stop(): Promise<void>;
}

const mainFile = join(__dirname, '..', '..', 'workspace', 'main.ts');

const administrator: Credentials = { userId: 'd26x6zSkaPSe5gCyy', token: 'token-rodriq' };

/** The release that the stand-in imitates beside a server: that of the same line, or the nearest one. */
export function releaseBeside({ major }: ServerVersion): Release {
  const known = releaseNamed(String(major));
  if (known !== undefined) return known;
  return major < Math.min(...Object.keys(releases).map(Number)) ? 6 : defaultRelease;
}

const text = async (stream: ChildProcess['stderr']): Promise<string> => {
  let read = '';
  for await (const chunk of stream ?? []) read += String(chunk);
  return read.trim();
};

async function addressOf(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^Ready: (\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  return undefined;
}

/**
 * Starts the stand-in with the newest package of the app, on any free port. It ends with this process.
 *
 * @throws PlainFailure where it does not start
 */
export async function startStandIn(release: Release, fault?: FaultName): Promise<StandIn> {
  const flags = ['--port', '0', '--release', String(release), ...(fault === undefined ? [] : ['--fault', fault])];
  const child = spawn(process.execPath, ['--import', 'tsx', mainFile, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C is for the run, which still has to clean up; it then stops the stand-in itself.
    detached: true,
  });
  const said = text(child.stderr);
  const url = await addressOf(child);
  if (url === undefined) throw new PlainFailure(`The stand-in did not start. ${await said}`);
  await limitCalls(url);
  return {
    url,
    credentials: administrator,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** As on a fresh Rocket.Chat; the stand-in begins without, so that trying things out is never refused. */
async function limitCalls(url: string): Promise<void> {
  await fetch(`${url}/_workspace/settings`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ API_Enable_Rate_Limiter: true }),
  });
}
