import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where the processes are noted that the files of a run of tests share; set by `global-setup`. */
export const sharedFolderName = 'SHARED_WORKSPACES';

const look = { pause: 50, most: 600 };

/** A TypeScript program, and how it says that it is ready. */
export interface Program {
  readonly file: string;
  readonly flags?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly ready: RegExp;
}

/** Waits for what a program has printed by the time that it is ready. @throws an Error with that, where it does not become so */
async function readyText(child: ChildProcess, { ready }: Program, logFile: string): Promise<string> {
  for (let looks = 0; looks < look.most && child.exitCode === null; looks += 1) {
    const text = await readFile(logFile, 'utf8');
    if (ready.test(text)) return text;
    await setTimeout(look.pause);
  }
  throw new Error(`It did not start. ${await readFile(logFile, 'utf8')}`);
}

/** Starts a program in a process of its own. @returns it with what it printed, once it is ready */
export async function launchProcess(
  program: Program,
  logFile: string,
): Promise<{ child: ChildProcess; printed: string }> {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', program.file, ...(program.flags ?? [])], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ...program.environment },
  });
  return { child, printed: await readyText(child, program, logFile) };
}

/**
 * Starts a program once for all files of tests that one worker runs, one after the other; it ends with the run (`global-teardown`).
 *
 * @returns what it printed; undefined outside of such a run
 */
export async function sharedProcess(name: string, program: Program): Promise<string | undefined> {
  const { [sharedFolderName]: folder, JEST_WORKER_ID: worker = '0' } = process.env;
  if (folder === undefined) return undefined;
  const path = join(folder, `${worker}-${name}`);
  const [noteFile, logFile] = [`${path}.pid`, `${path}.log`];
  if (existsSync(noteFile)) return readFile(logFile, 'utf8');
  const { child, printed } = await launchProcess(program, logFile);
  child.unref();
  await writeFile(noteFile, String(child.pid));
  return printed;
}
