import { runCommand } from '../tools/live-check/command';

/** The terminal and what stands between may tell of one Ctrl-C twice; after this time, a second one is meant. */
const patienceInMs = 2_000;

const controller = new AbortController();
let stoppedAt = Number.POSITIVE_INFINITY;

/** Ends the run, which clears up; who asks again does not wait for that. */
function stop(): void {
  if (Date.now() - stoppedAt > patienceInMs) process.exit(130);
  stoppedAt = Math.min(stoppedAt, Date.now());
  controller.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

void runCommand(process.argv.slice(2), { say: console.log, signal: controller.signal }).then((code) =>
  process.exit(code),
);
