import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, engineEnvironment } from './engine';
import { type Program, launchProcess, sharedProcess } from './shared-process';

const workspace = (flags: readonly string[]): Program => ({
  file: join(__dirname, '..', '..', '..', '..', 'workspace', 'main.ts'),
  flags: ['--port', '0', ...flags],
  environment: engineEnvironment,
  ready: /^Ready: .*\n/m,
});

export interface WorkspaceProcess {
  /** Of its servers, the first first. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

function urlsIn(text: string): string[] {
  const hostedIn = /^Apps-Engine .*$/m.exec(text)?.[0] ?? '';
  if (!hostedIn.startsWith(`Apps-Engine ${engine}.`))
    throw new Error(`The workspace runs ${hostedIn}, not ${engine}: "npm run engines:install" gets the older ones.`);
  return (/^Ready: (.*)$/m.exec(text)?.[1] ?? '').split(' ');
}

/** A workspace in a process of its own, with the newest package of dist/ in it. @throws an Error with what it printed, where it cannot start */
export async function startWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const logFile = join(await mkdtemp(join(tmpdir(), 'workspace-')), 'log');
  const { child, printed } = await launchProcess(workspace(flags), logFile);
  return {
    urls: urlsIn(printed),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The workspace that all files of tests share which one worker runs: starting one takes seconds, and resetting it makes it as good as new. */
export async function sharedWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const printed = await sharedProcess('workspace', workspace(flags));
  if (printed === undefined) return startWorkspace(flags);
  return { urls: urlsIn(printed), stop: () => Promise.resolve() };
}
