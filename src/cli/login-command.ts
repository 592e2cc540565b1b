import type { Command } from 'commander';
import type { Office } from '../composition/office.js';
import type { Config } from '../config/index.js';
import { err, type Refusal, type Result } from '../kernel/index.js';
import type { MadeToken } from '../identity/index.js';
import { SecretAsker } from './ask-secret.js';
import { EXIT, print, refusalText, type Output } from './output.js';
import { withOffice } from './with-office.js';

interface Choice {
  readonly username: string;
  readonly days: string;
  readonly json?: boolean;
}

const HERE = 'command-line';

/** `login`: from a password to a token of some days for the command line. A one-time password must be changed on the way. */
export function loginCommand(program: Command, config: () => Config, output: Output): void {
  program
    .command('login')
    .requiredOption('--username <用户名>', '用户名')
    .option('--days <天数>', '令牌有效天数', '1')
    .option('--json', '以 JSON 输出')
    .description('用口令换取命令行使用的接口令牌；口令从终端或标准输入读取（首次登录另读一行新口令）')
    .action((choice: Choice) =>
      withOffice(config(), async (office) => {
        const asker = new SecretAsker();
        const made = await tokenFor(office, choice, asker).finally(() => asker.close());
        if (!made.ok) {
          print(output, choice.json === true, { refusals: made.error }, () => refusalText(made.error));
          output.exit(EXIT.doesNotHold);
          return;
        }
        print(
          output,
          choice.json === true,
          made.value,
          () => `export WUGONGKAI_TOKEN=${made.value.token}\n# 有效期至 ${made.value.expiresAt}`,
        );
      }),
    );
}

async function tokenFor(
  { identity }: Office,
  { username, days }: Choice,
  asker: SecretAsker,
): Promise<Result<MadeToken, readonly Refusal[]>> {
  let password = await asker.ask('口令：');
  let signedIn = await identity.logIn.run({ username, password, address: HERE });
  if (signedIn.ok && signedIn.value.mustChangePassword) {
    const newPassword = await asker.ask('首次登录，请设定新口令：');
    const known = await identity.authenticator.bySession(signedIn.value.token);
    if (!known.ok || known.value.credential.kind !== 'session') return err(known.ok ? [] : known.error);
    const { actor, credential } = known.value;
    const changed = await identity.changePassword.run(actor, {
      currentPassword: password,
      newPassword,
      session: credential.id,
      address: HERE,
    });
    if (!changed.ok) return changed;
    password = newPassword;
    signedIn = await identity.logIn.run({
      username,
      password,
      address: HERE,
      previousToken: signedIn.value.token,
    });
  }
  if (!signedIn.ok) return signedIn;
  const known = await identity.authenticator.bySession(signedIn.value.token);
  if (!known.ok) return known;
  const made = await identity.makeToken.run(known.value.actor, { name: HERE, days: Number(days) });
  if (known.value.credential.kind === 'session')
    await identity.logOut.run(known.value.actor, known.value.credential.id);
  return made;
}
