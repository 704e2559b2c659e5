import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The npm scripts that must succeed, slowest first: the linter takes as long as all others together. */
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

/** Runs an npm script and prints its output when it ends. @returns whether it succeeded */
async function runScript(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  await once(child, 'close');
  process.stdout.write(Buffer.concat(output));
  return child.exitCode === 0;
}

/** Runs scripts from the queue until it is empty. */
async function work(queue: string[]): Promise<void> {
  for (let script = queue.shift(); script !== undefined; script = queue.shift())
    if (!(await runScript(script))) process.exitCode = 1;
}

const queue = [...scripts];
/** At least two, so that the linter runs beside the others even on a single core. */
const workers = Math.max(2, availableParallelism());
void Promise.all(Array.from({ length: workers }, () => work(queue)));
