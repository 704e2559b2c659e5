import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const runs = process.argv[2] ?? '200';

/** The properties that `npm test` tries a few times, many times: editors at the same time, and undo of whatever changes. */
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'server', '--', 'test/e2e/interleavings', 'test/e2e/undo.property'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, RUNS: runs } },
);
process.exitCode = status ?? 1;
