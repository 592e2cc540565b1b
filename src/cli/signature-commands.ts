import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import { instant, minuteAt } from '../kernel/index.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
}

/** One's own drawn signature from the command line; drawing it is for screens. */
export function signatureCommands(program: Command, config: () => Config, output: Output): void {
  const signature = program.command('me').description('本人').command('signature').description('手写签名');
  withActor(signature.command('show'))
    .description('有没有手写签名、何时所画')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async ({ signatures }, actor) =>
        printResult(output, choice.json === true, await signatures.own(actor), (own) =>
          own === null
            ? '没有手写签名；在“我的设置”中画'
            : `${minuteAt(instant(own.drawnAt))} 所画，${own.strokes.length} 笔\n${own.hash}`,
        ),
      ),
    );
  withActor(signature.command('clear'))
    .description('清除手写签名；已附在办理上的不变')
    .action((choice: Choice) =>
      asActor(config(), choice.token, output, async ({ signatures }, actor) =>
        printResult(output, choice.json === true, await signatures.clear(actor), () => '已清除手写签名'),
      ),
    );
}

function withActor(command: Command): Command {
  return command.option('--token <令牌>', '接口令牌').option('--json', '以 JSON 输出');
}
