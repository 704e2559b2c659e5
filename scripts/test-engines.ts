import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Release } from '../workspace/rest/releases/releases';

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/** Each engine with the releases that contain it or a similar one (docs/rocketchat/hosting.md, section 12). Release 6 has both kinds. */
const runs: readonly { engine: string; release: Release }[] = [
  { engine: '1.42', release: 6 },
  { engine: '1.53', release: 6 },
  { engine: '1.53', release: 7 },
  { engine: '1.53', release: 8 },
  { engine: '1.62', release: 7 },
  { engine: '1.62', release: 8 },
];

/** The newest release of each engine: where every text is tried in every place, which takes minutes. */
const sweepRuns = runs.filter(({ engine }, index) => runs.findLastIndex((run) => run.engine === engine) === index);

/** Runs tests in an engine, and notes where they fail. */
function run({ engine, release }: (typeof runs)[number], ...jestArgs: readonly string[]): void {
  process.stdout.write(`\nApps-Engine ${engine}, release ${release}\n`);
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', ...jestArgs], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WORKSPACE_ENGINE: engine, WORKSPACE_RELEASE: String(release) },
  });
  if (status !== 0) process.exitCode = 1;
}

// The end-to-end tests in every engine on its releases.
for (const each of runs) run(each, 'core', 'rest', '--', 'test/e2e');
for (const each of sweepRuns) run(each, 'sweeps', '--', 'test/e2e/faults/bounded-answers');
