import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, engineEnvironment } from './engine';
import { type Program, launchProcess, sharedProcess } from './shared-process';

const workspaceProgram = (flags: readonly string[]): Program => ({
  file: join(__dirname, '..', '..', '..', '..', 'workspace', 'main.ts'),
  flags: ['--port', '0', ...flags],
  environment: engineEnvironment,
  ready: /^Ready: .*\n/m,
});

export interface WorkspaceProcess {
  /** The URLs of its servers, in order. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

function parseUrls(text: string): string[] {
  const engineLine = /^Apps-Engine .*$/m.exec(text)?.[0] ?? '';
  if (!engineLine.startsWith(`Apps-Engine ${engine}.`))
    throw new Error(`The workspace runs ${engineLine}, not ${engine}: "npm run engines:install" gets the older ones.`);
  return (/^Ready: (.*)$/m.exec(text)?.[1] ?? '').split(' ');
}

/** Starts a workspace in a separate process, with the newest package of dist/. @throws an Error with what it printed if it cannot start */
export async function startWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const logFile = join(await mkdtemp(join(tmpdir(), 'workspace-')), 'log');
  const { child, printed } = await launchProcess(workspaceProgram(flags), logFile);
  return {
    urls: parseUrls(printed),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The workspace that all test files of a worker share, because starting one takes seconds. */
export async function sharedWorkspace(flags: readonly string[]): Promise<WorkspaceProcess> {
  const printed = await sharedProcess('workspace', workspaceProgram(flags));
  if (printed === undefined) return startWorkspace(flags);
  return { urls: parseUrls(printed), stop: () => Promise.resolve() };
}
