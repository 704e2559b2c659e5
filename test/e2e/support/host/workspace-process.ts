import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { engine, engineEnvironment } from './engine';

const mainFile = join(__dirname, '..', '..', '..', '..', 'workspace', 'main.ts');

/** Where the shared ones of a run of tests stand; set by `global-setup`. */
export const sharedFolderName = 'SHARED_WORKSPACES';

const look = { pause: 50, most: 600 };

export interface WorkspaceProcess {
  /** Of its servers, the first first. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** What a workspace has printed by the time that it is ready. @throws an Error with that, where it does not become so */
async function readyText(child: ChildProcess, logFile: string): Promise<string> {
  for (let looks = 0; looks < look.most && child.exitCode === null; looks += 1) {
    const text = await readFile(logFile, 'utf8');
    if (/^Ready: .*\n/m.test(text)) return text;
    await setTimeout(look.pause);
  }
  throw new Error(`The workspace did not start. ${await readFile(logFile, 'utf8')}`);
}

function urlsIn(text: string): string[] {
  const hostedIn = /^Apps-Engine .*$/m.exec(text)?.[0] ?? '';
  if (!hostedIn.startsWith(`Apps-Engine ${engine}.`))
    throw new Error(`The workspace runs ${hostedIn}, not ${engine}: "npm run engines:install" gets the older ones.`);
  return (/^Ready: (.*)$/m.exec(text)?.[1] ?? '').split(' ');
}

async function launch(flags: readonly string[], logFile: string): Promise<{ child: ChildProcess; urls: string[] }> {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', mainFile, '--port', '0', ...flags], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ...engineEnvironment },
  });
  return { child, urls: urlsIn(await readyText(child, logFile)) };
}

/** A workspace in a process of its own, with the newest package of dist/ in it. @throws an Error with what it printed, where it cannot start */
export async function startWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const { child, urls } = await launch(flags, join(await mkdtemp(join(tmpdir(), 'workspace-')), 'log'));
  return {
    urls,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * The workspace that all files of tests share which one worker runs, one after the other: starting one takes seconds, and resetting
 * it makes it as good as new. It ends with the run (`global-teardown`).
 */
export async function sharedWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const { [sharedFolderName]: folder, JEST_WORKER_ID: worker = '0' } = process.env;
  if (folder === undefined) return startWorkspace(flags);
  const [noteFile, logFile] = [join(folder, `${worker}.pid`), join(folder, `${worker}.log`)];
  if (!existsSync(noteFile)) {
    const { child } = await launch(flags, logFile);
    child.unref();
    await writeFile(noteFile, String(child.pid));
  }
  return { urls: urlsIn(await readFile(logFile, 'utf8')), stop: () => Promise.resolve() };
}
