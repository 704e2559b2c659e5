import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The environment variable with the folder that records the shared processes; set by `global-setup`. */
export const sharedFolderName = 'SHARED_WORKSPACES';

const polling = { intervalMs: 50, maxAttempts: 600 };

/** A TypeScript program, and what it prints when it is ready. */
export interface Program {
  readonly file: string;
  readonly flags?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly ready: RegExp;
}

/** Waits until a program is ready. @returns what it printed. @throws an Error with what it printed if it does not start */
async function waitUntilReady(child: ChildProcess, { ready }: Program, logFile: string): Promise<string> {
  for (let attempts = 0; attempts < polling.maxAttempts && child.exitCode === null; attempts += 1) {
    const text = await readFile(logFile, 'utf8');
    if (ready.test(text)) return text;
    await setTimeout(polling.intervalMs);
  }
  throw new Error(`It did not start. ${await readFile(logFile, 'utf8')}`);
}

/** Starts a program in a separate process, and waits until it is ready. */
export async function launchProcess(
  program: Program,
  logFile: string,
): Promise<{ child: ChildProcess; printed: string }> {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', program.file, ...(program.flags ?? [])], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ...program.environment },
  });
  return { child, printed: await waitUntilReady(child, program, logFile) };
}

/**
 * Starts a program once for all test files of a worker; `global-teardown` ends it.
 *
 * @returns what it printed; undefined outside a jest run with `global-setup`
 */
export async function sharedProcess(name: string, program: Program): Promise<string | undefined> {
  const { [sharedFolderName]: folder, JEST_WORKER_ID: worker = '0' } = process.env;
  if (folder === undefined) return undefined;
  const path = join(folder, `${worker}-${name}`);
  const [pidFile, logFile] = [`${path}.pid`, `${path}.log`];
  if (existsSync(pidFile)) return readFile(logFile, 'utf8');
  const { child, printed } = await launchProcess(program, logFile);
  child.unref();
  await writeFile(pidFile, String(child.pid));
  return printed;
}
