const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } } }],
  },
  globalSetup: '<rootDir>/test/e2e/support/host/global-setup.ts',
  globalTeardown: '<rootDir>/test/e2e/support/host/global-teardown.ts',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/workspace/web/dist'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'server',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/support/global-setup.ts',
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
