/**
 * `npm run pictures` takes the pictures of the README anew: builds the service, its client and the demonstration
 * office of the tests, and looks at them with the browser of the tests. `npm run pictures -- /tmp/x desk` takes some,
 * elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { unpackChromium } from '../test/support/chromium.setup.mjs';
import { root } from './lib/gate.mjs';

await unpackChromium();
const steps = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  ['node_modules/vite/bin/vite.js', 'build', 'web', '-c', 'web/vite.config.mts', '--logLevel', 'error'],
  [
    'node_modules/@swc/cli/bin/swc.js',
    'test/support',
    'test/e2e/office',
    'test/pictures',
    '--out-dir',
    'dist',
    '--quiet',
  ],
  ['dist/test/pictures/office.js', ...process.argv.slice(2)],
];
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exitCode = steps.reduce((code, args) => (code === 0 ? run(args) : code), 0);
