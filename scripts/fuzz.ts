import { parseArgs } from 'node:util';
import { E2eHost } from '../test/e2e/support/host/e2e-host';
import { type Fault, blockSize, playBlock } from '../test/e2e/support/fuzz/play-block';

/** A worker's workspace needs about a core. */
const defaults = { seed: '20261125', from: '0', calls: '120000', workers: '2' };

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: defaults.seed },
    from: { type: 'string', default: defaults.from },
    calls: { type: 'string', default: defaults.calls },
    workers: { type: 'string', default: defaults.workers },
  },
});
const seed = Number(values.seed);
const from = Number(values.from);
const end = from + Number(values.calls);

const reportEvery = 20;

function describe({ call, username, sent, fault }: Fault): string {
  return [
    `Call ${call} by ${username}: ${fault.slice(0, 1_500)}`,
    `  ${JSON.stringify(sent).slice(0, 2_000)}`,
    `  npm run fuzz -- --seed ${seed} --from ${call} --calls 1`,
  ].join('\n');
}

/** `npm run fuzz`: plays command lines and interactions that a seed determines, and prints every fault with how to play it alone. */
async function fuzz(): Promise<void> {
  const blocks = Array.from({ length: Math.ceil(end / blockSize) }, (_, block) => block).slice(
    Math.floor(from / blockSize),
  );
  const total = blocks.length;
  const [faults, sums, start] = [new Array<Fault>(), { blocks: 0, calls: 0, slowestMs: 0 }, performance.now()];
  const work = async (): Promise<void> => {
    const host = new E2eHost({ instances: 1 });
    await host.start();
    hosts.push(host);
    for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
      const result = await playBlock(host, seed, block, Math.min(blockSize, end - block * blockSize));
      // A block is played from its start, but what comes before was asked about before.
      const asked = result.faults.filter(({ call }) => call >= from);
      for (const fault of asked) console.error(describe(fault));
      faults.push(...asked);
      sums.blocks += 1;
      sums.calls += result.calls;
      sums.slowestMs = Math.max(sums.slowestMs, result.slowestMs);
      if (sums.blocks % reportEvery === 0 || sums.blocks === total) {
        const rate = sums.calls / ((performance.now() - start) / 1_000);
        console.log(
          `${sums.calls} calls, ${faults.length} faults, ${Math.round(rate)} calls a second, slowest ${Math.round(sums.slowestMs)} ms`,
        );
      }
    }
  };
  const hosts: E2eHost[] = [];
  try {
    await Promise.all(Array.from({ length: Math.min(Number(values.workers), total) }, work));
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
  }
  if (faults.length > 0) process.exitCode = 1;
}

void fuzz().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
