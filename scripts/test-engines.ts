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

/** Runs the end-to-end tests in every engine on its releases, and fails if any run fails. */
for (const { engine, release } of runs) {
  process.stdout.write(`\nApps-Engine ${engine}, release ${release}\n`);
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'core', 'rest', '--', 'test/e2e'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WORKSPACE_ENGINE: engine, WORKSPACE_RELEASE: String(release) },
  });
  if (status !== 0) process.exitCode = 1;
}
