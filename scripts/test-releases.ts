import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { releases } from '../workspace/rest/releases';

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs the end-to-end tests on every release line that the workspace imitates, and fails if one of them does. */
for (const release of Object.keys(releases)) {
  process.stdout.write(`Release ${release}\n`);
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'server', '--', 'test/e2e'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WORKSPACE_RELEASE: release },
  });
  if (status !== 0) process.exitCode = 1;
}
