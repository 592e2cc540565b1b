import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import type { TokenView } from '../identity/index.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly token?: string;
  readonly person?: string;
  readonly json?: boolean;
}

/** `token`: one's own, or another's for whoever keeps the accounts. `login` makes them: a token makes no other. */
export function tokenCommands(program: Command, config: () => Config, output: Output): void {
  const token = program.command('token').description('接口令牌：列出、停用；建立令牌用 login');
  common(token.command('list'))
    .description('某人的接口令牌')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const found = await identity.listTokens.run(actor, { person: choice.person ?? actor.person });
        printResult(
          output,
          choice.json === true,
          found,
          (all) => all.map(lineOf).join('\n') || '没有接口令牌',
        );
      }),
    );
  common(token.command('revoke').argument('<编号>', '令牌编号，见 token list'))
    .description('停用接口令牌')
    .action((id: string, choice: Choice) =>
      asActor(config(), choice.token, output, async ({ identity }, actor) => {
        const person = choice.person ?? actor.person;
        const done = await identity.revokeToken.run(actor, { person, token: id });
        printResult(output, choice.json === true, done, () => `✔ ${id}`);
      }),
    );
}

function common(command: Command): Command {
  return command
    .option('--person <人员编号>', '不填即本人')
    .option('--token <令牌>', '接口令牌，也可用环境变量 WUGONGKAI_TOKEN')
    .option('--json', '以 JSON 输出');
}

function lineOf({ id, name, expiresAt, revokedAt }: TokenView): string {
  return `${id}  ${name}  ${revokedAt === null ? `有效期至 ${expiresAt}` : '已停用'}`;
}
