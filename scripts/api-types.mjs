/**
 * Writes the types of the API for the staff client from the description that the service itself gives:
 * `npm run api-types`; with `--check` it only says whether the committed file is what it would write.
 * Needs `npm run build`. Exit code 1 when the file is not current.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/gate.mjs';

const require = createRequire(import.meta.url);
const TARGET = resolve(root, 'web/src/api/types.gen.ts');
const HEAD = '// Written by `npm run api-types` from /api/openapi.json. Not to be edited by hand.\n';

/** The description, asked of a service that never listens and forgets everything. */
async function description(dataDir) {
  require('reflect-metadata');
  const built = (path) => require(resolve(root, 'dist/src', path));
  const { loadConfig } = built('config/index.js');
  const { SystemClock } = built('kernel/index.js');
  const { openOffice } = built('composition/office.js');
  const { createServer } = built('create-server.js');
  const config = loadConfig({ WUGONGKAI_DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('; '));
  const office = await openOffice(config.value, new SystemClock());
  const app = await createServer(office, ['error']);
  try {
    await app.init();
    const answer = await app.inject({ url: '/api/openapi.json' });
    return answer.json();
  } finally {
    await app.close();
    await office.database.close();
  }
}

async function types(input, output) {
  await createClient({
    input,
    output: { path: output, clean: true },
    plugins: ['@hey-api/typescript'],
    logs: { level: 'silent' },
  });
  const written = readFileSync(join(output, 'types.gen.ts'), 'utf8');
  const options = (await resolveConfig(TARGET)) ?? {};
  return format(HEAD + written, { ...options, filepath: TARGET });
}

const directory = mkdtempSync(join(tmpdir(), 'api-types-'));
try {
  const wanted = await types(await description(directory), join(directory, 'out'));
  if (process.argv.includes('--check')) {
    const current = readFileSync(TARGET, 'utf8') === wanted;
    if (!current) console.error('web/src/api/types.gen.ts is not what the API says: run npm run api-types');
    process.exitCode = current ? 0 : 1;
  } else writeFileSync(TARGET, wanted);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
