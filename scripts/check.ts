import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** Every npm script that has to succeed, the longest first: the linter takes as long as all the others together. */
const scripts = [
  'lint',
  'types:workspace',
  'format:check',
  'types:app',
  'types:newest-engine',
  'types:web',
  'imports',
  'unused',
];

/** Runs an npm script, and prints what it says once it is through. @returns whether it found nothing wrong */
async function succeeds(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return child.exitCode === 0;
}

/** Takes one script after the other off the list, until there is none left. */
async function work(queue: string[]): Promise<void> {
  for (let script = queue.shift(); script !== undefined; script = queue.shift())
    if (!(await succeeds(script))) process.exitCode = 1;
}

const queue = [...scripts];
/** One at least for the linter and one for the rest, also on a single core. */
const workers = Math.max(2, availableParallelism());
void Promise.all(Array.from({ length: workers }, () => work(queue)));
