import { openOffice, type Office } from '../composition/office.js';
import { processEnvironment, type Config } from '../config/index.js';
import type { Actor } from '../identity/index.js';
import { SystemClock } from '../kernel/index.js';
import { EXIT, refusalText, type Output } from './output.js';

/** Opens the office for one command and lets go of it whatever happens. */
export async function withOffice<T>(config: Config, work: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice(config, new SystemClock());
  try {
    return await work(office);
  } finally {
    await office.database.close();
  }
}

/** Opens the office for somebody whom a token names; the command line gives nobody more rights than the interface does. */
export function asActor(
  config: Config,
  token: string | undefined,
  output: Output,
  work: (office: Office, actor: Actor) => Promise<void>,
): Promise<void> {
  return withOffice(config, async (office) => {
    const known = await office.identity.authenticator.byToken(
      token ?? processEnvironment()['WUGONGKAI_TOKEN'] ?? '',
    );
    if (known.ok) return work(office, known.value.actor);
    output.error(refusalText(known.error));
    output.error(
      '以 --token 或环境变量 WUGONGKAI_TOKEN 给出接口令牌；取得令牌：wugongkai login --username <用户名>',
    );
    output.exit(EXIT.cannotRun);
  });
}
