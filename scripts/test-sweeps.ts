import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const runs = process.argv[2] ?? '200';

/** The sweeps: a jest project and its tests. */
const sweeps: readonly (readonly [project: string, ...paths: string[]])[] = [
  // Tests that `npm run test:all` repeats only a few times: concurrent editors, undo, bulk changes, servers with faults.
  [
    'rest',
    'test/e2e/concurrency/interleavings',
    'test/e2e/history/undo.property',
    'test/e2e/many/bulk.test',
    'test/tools/live-check/faults',
  ],
  // Tests that take minutes.
  ['sweeps', '.'],
];

for (const [project, ...paths] of sweeps) {
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', project, '--', ...paths], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, RUNS: runs, BULK: '300/5000', FAULTS: 'all' },
  });
  if (status !== 0) process.exitCode = 1;
}
