import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs `rc-apps` in a staged folder.
 *
 * @returns its output
 * @throws Error with its output if it failed, which only the output says: it exits with 0
 */
export async function rcApps(root: string, stagedFolder: string, args: readonly string[]): Promise<string> {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', '@rocket.chat', 'apps-cli', 'bin', 'run'), ...args],
    {
      cwd: stagedFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (status !== 0 || /error|failed|could not/i.test(output))
    throw new Error(`rc-apps ${args[0] ?? ''} failed:\n${output}`);
  return output;
}
