/**
 * Two projects by default: `unit` is pure and needs nothing; `integration` runs every database test on SQLite
 * and on a real PostgreSQL, which test/support/postgres.setup.mjs brings up once. `e2e` boots the application.
 */
process.env.TZ = 'UTC';

/** @type {import('jest').Config} */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(?:ts|js|mjs)$': '@swc/jest' },
  // Ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@marcbachmann/cel-js/)'],
  // Sources name the file that the compiler writes (`./x.js`); here it is still `./x.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
};

/** @type {import('jest').Config} */
const withPostgres = {
  globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
  setupFiles: [...shared.setupFiles, '<rootDir>/test/support/quick-hashes.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  // By default a core is left free for a person at the machine; a suite of twenty minutes is better with all of them.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/dearest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/scripts/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      globalSetup: '<rootDir>/test/support/e2e.setup.mjs',
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
    },
  ],
};
