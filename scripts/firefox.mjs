/**
 * `npm run test:firefox`: the office's main stories in Firefox ESR. Apart from `npm test`, because no npm package
 * brings Firefox: it wants one on the machine (`apt-get install firefox-esr`), or its path in FIREFOX.
 * Exit code 2 where there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './lib/gate.mjs';

const USUAL = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const firefox = process.env.FIREFOX ?? USUAL.find((path) => existsSync(path));
if (firefox === undefined) {
  console.error(`no Firefox at ${USUAL.join(', ')}: install firefox-esr, or name one in FIREFOX`);
  process.exitCode = 2;
} else {
  const args = [
    'node_modules/jest/bin/jest.js',
    '--config',
    'jest.firefox.config.js',
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, TEST_FIREFOX: firefox };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}
