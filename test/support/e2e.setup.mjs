import { spawnSync } from 'node:child_process';
import { unpackChromium } from './chromium.setup.mjs';
import startPostgres from './postgres.setup.mjs';

/** What the end-to-end tests need before they begin: a database server, a browser and the staff client as it is now. */
export default async function setUp() {
  buildClient();
  await unpackChromium();
  await startPostgres();
}

/** In a process of its own: here NODE_ENV is `test`, and the client would be built for developers. */
function buildClient() {
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    'web',
    '-c',
    'web/vite.config.mts',
    '--logLevel',
    'error',
  ];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the staff client does not build:\n${stderr}`);
}
