import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FaultName } from '../../workspace/rest/faults/faults';
import { type Release, defaultRelease, releaseNamed, releases } from '../../workspace/rest/releases/releases';
import type { Credentials } from './client/live-client';
import type { ServerVersion } from './client/server-version';
import { CliError } from './cli-error';

/** The project's stand-in for Rocket.Chat, in its own process. */
export interface StandIn {
  /** Without a trailing slash. */
  readonly url: string;
  /** The administrator's credentials. */
  readonly credentials: Credentials;
  stop(): Promise<void>;
}

const mainFile = join(__dirname, '..', '..', 'workspace', 'main.ts');

const administrator: Credentials = { userId: 'd26x6zSkaPSe5gCyy', token: 'token-rodriq' };

/** Returns the release to imitate for comparison: the server's major version, or the nearest one. */
export function standInRelease({ major }: ServerVersion): Release {
  const release = releaseNamed(String(major));
  if (release !== undefined) return release;
  return major < Math.min(...Object.keys(releases).map(Number)) ? 6 : defaultRelease;
}

const readStream = async (stream: ChildProcess['stderr']): Promise<string> => {
  let output = '';
  for await (const chunk of stream ?? []) output += String(chunk);
  return output.trim();
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
 * Starts the stand-in with the newest package of the app, on a free port. It ends with this process.
 *
 * @throws CliError if it does not start
 */
export async function startStandIn(release: Release, fault?: FaultName): Promise<StandIn> {
  const flags = ['--port', '0', '--release', String(release), ...(fault === undefined ? [] : ['--fault', fault])];
  const child = spawn(process.execPath, ['--import', 'tsx', mainFile, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Detached from Ctrl-C, because the run still needs it to clean up, and stops it afterwards.
    detached: true,
  });
  const errorOutput = readStream(child.stderr);
  const url = await addressOf(child);
  if (url === undefined) throw new CliError(`The stand-in did not start. ${await errorOutput}`);
  await enableRateLimit(url);
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

/** Enables the rate limiter, as on a new Rocket.Chat. In the stand-in it is off by default. */
async function enableRateLimit(url: string): Promise<void> {
  await fetch(`${url}/_workspace/settings`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ API_Enable_Rate_Limiter: true }),
  });
}
