import { runCommand } from '../tools/live-check/command';

/** One Ctrl-C may arrive twice, from the terminal and npm. A signal after this time counts as a second one. */
const repeatWindowInMs = 2_000;

const controller = new AbortController();
let stoppedAt = Number.POSITIVE_INFINITY;

/** Aborts the run, which cleans up. A second signal exits at once. */
function stop(): void {
  if (Date.now() - stoppedAt > repeatWindowInMs) process.exit(130);
  stoppedAt = Math.min(stoppedAt, Date.now());
  controller.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

void runCommand(process.argv.slice(2), { say: console.log, signal: controller.signal }).then((code) =>
  process.exit(code),
);
