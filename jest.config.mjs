import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The core of end to end, in the engine: every command, the main job, a change that somebody else made first, undo,
 * forged interactions, permissions, secrets, the package. `npm test` runs it; the rest of test/e2e is in `npm run test:all`.
 */
const core = [
  'e2e/concurrency/at-the-same-time',
  'e2e/concurrency/pressed-twice',
  'e2e/faults/fuzz',
  'e2e/forms/forged',
  'e2e/forms/form-life',
  'e2e/lifecycle/rotate-and-reveal',
  'e2e/package',
  'e2e/payload/reference-document',
  'e2e/permissions',
  'e2e/scenarios',
];

/** The browser job of `npm test`: the main job with mouse and keyboard, and each form once. */
const browserCore = ['browser/main-job', 'browser/scenarios'];

/** Neither end to end nor in a browser, and still only in `npm run test:all`: each starts servers, waits, or tries hundreds or thousands of cases. */
const long = [
  'changes/propose/propose.property',
  'domain/linear-time',
  'rocketchat/encode-integration.property',
  'scripts/build-zip',
  'storage/mutex.property',
  'tools/contract/generated-requests',
  'tools/contract/release-6',
  'tools/contract/release-7',
  'tools/contract/release-8',
  'tools/live-check/command',
  'tools/live-check/faults',
  'tools/live-check/stand-in',
  'tools/live-check/suite',
  'workspace/engine/host-app',
  'workspace/main',
  'workspace/rules/host-rules',
  'workspace/rules/instances-rule',
  'workspace/start-workspace',
];

/** The files of a list. @throws an Error where there is none: a file that was moved would be left out silently */
function files(list) {
  return list.map((name) => {
    const file = join('test', `${name}.test.ts`);
    if (!existsSync(join(import.meta.dirname, file)))
      throw new Error(`jest.config.mjs names ${file}, which does not exist.`);
    return `<rootDir>/test/${name}.test.ts`;
  });
}

const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } } }],
  },
  globalSetup: '<rootDir>/test/e2e/support/host/global-setup.ts',
  globalTeardown: '<rootDir>/test/e2e/support/host/global-teardown.ts',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/workspace/web/dist'],
};
const inBrowser = { ...base, globalSetup: '<rootDir>/test/browser/support/global-setup.ts' };

/** @type {import('jest').Config} */
export default {
  projects: [
    // `npm test`: the first three.
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/browser/', ...files(long)],
    },
    { ...base, displayName: 'core', testMatch: files(core) },
    { ...inBrowser, displayName: 'browser-core', testMatch: files(browserCore) },
    // `npm run test:all`: these too.
    {
      ...base,
      displayName: 'rest',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts', ...files(long)],
      testPathIgnorePatterns: files(core),
    },
    {
      ...inBrowser,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testPathIgnorePatterns: files(browserCore),
    },
    {
      // What has to wait for minutes: `npm run test:sweeps`.
      ...base,
      displayName: 'sweeps',
      testMatch: ['<rootDir>/test/**/*.sweep.ts'],
    },
  ],
  // One more than the cores of a small machine: many tests wait for a slow server or a client's patience.
  maxWorkers: 3,
  testTimeout: 30_000,
};
