import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What is checked at the same time, each a row of npm scripts: the two that take longest are apart, so that two cores are used. */
const rows: readonly (readonly string[])[] = [['types'], ['lint', 'format:check', 'imports', 'unused']];

/** Runs an npm script, and prints what it says once it is through. @returns whether it found nothing wrong */
async function succeeds(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return child.exitCode === 0;
}

async function checkRow(scripts: readonly string[]): Promise<void> {
  for (const script of scripts) if (!(await succeeds(script))) process.exitCode = 1;
}

void Promise.all(rows.map(checkRow));
