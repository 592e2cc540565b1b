const { projects } = require('./jest.config.js');

/** `npm run test:firefox`: the office's stories in Firefox ESR, apart because no npm package brings that browser. */
const e2e = projects.find(({ displayName }) => displayName === 'e2e');

/** @type {import('jest').Config} */
module.exports = {
  ...e2e,
  displayName: 'firefox',
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/firefox/**/*.firefox-spec.ts'],
};
