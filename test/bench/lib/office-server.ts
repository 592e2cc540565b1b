import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Background } from '../../../src/composition/background.js';
import { openOffice } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { createServer } from '../../../src/create-server.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { fillArchive, type Filling } from './archive.js';

/** The product as it runs in an office, in a folder of its own, with a key for everybody who acts in the bench. */
async function main(): Promise<void> {
  const [dataDir = '', policiesDir = '', pack = ''] = process.argv.slice(2);
  const config = loadConfig({
    WUGONGKAI_DATA_DIR: dataDir,
    WUGONGKAI_POLICIES_DIR: policiesDir,
    WUGONGKAI_PACK: pack,
    WUGONGKAI_SECURE_COOKIES: 'false',
    NODE_ENV: 'production',
    PORT: '0',
  });
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('; '));
  const office = await openOffice(config.value, new SystemClock());
  await office.identity.bootstrap();
  const tokens: Record<string, string> = {};
  for (const username of ['wangnigao', 'chenbaomi', 'zhaotingzhang', 'zhoubanhe', 'zhengxinxi']) {
    const actor = await office.identity.actorByUsername.run(username);
    const made = actor.ok
      ? await office.identity.makeToken.run(actor.value, { name: 'bench', days: 30 })
      : actor;
    if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('; '));
    tokens[username] = made.value.token;
  }
  const app = await createServer(office, ['error']);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const background = new Background(office);
  background.start();
  process.on('message', (asked: Filling) => {
    void fillArchive(office.database, asked).then(() => process.send?.({ filled: true }));
  });
  const address = app.getHttpServer().address() as AddressInfo;
  process.send?.({ port: address.port, tokens });
  process.on('SIGTERM', () => {
    void background
      .stop()
      .then(() => app.close())
      .then(() => office.database.close())
      .then(() => process.exit(0));
  });
}

void main();
