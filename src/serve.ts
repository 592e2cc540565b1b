import type { Config } from './config/index.js';
import { SystemClock } from './kernel/index.js';
import { Background } from './composition/background.js';
import { createServer } from './create-server.js';
import { openOffice } from './composition/office.js';
import { welcome } from './composition/welcome.js';

/** Opens the office and serves it until the process is told to stop; what runs then is finished first. */
export async function serve(config: Config): Promise<void> {
  const office = await openOffice(config, new SystemClock());
  const app = await createServer(office);
  const background = new Background(office);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => {
      office.activation.checks.stop();
      await background.stop();
      await office.database.close();
    });
  try {
    await app.listen({ host: config.host, port: config.port });
    // Not before: one-time passwords are shown once, and a start that fails would have used them up unseen.
    const firstStart = await office.identity.bootstrap();
    background.start();
    process.stdout.write(await welcome(config, office, firstStart));
  } catch (thrown) {
    await app.close();
    throw thrown;
  }
}
