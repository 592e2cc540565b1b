import type { Command } from 'commander';
import { namesOf } from '../composition/names.js';
import type { Config } from '../config/index.js';
import { aheadText } from './ahead-text.js';
import { explanationText } from './explanation-text.js';
import { printResult, type Output } from './output.js';
import { asActor } from './with-office.js';

interface Choice {
  readonly json?: boolean;
  readonly token?: string;
  readonly seq?: string;
  readonly toward?: string;
}

/** `explain`: why a case stands where it does, with the rights of whoever asks. */
export function explainCommand(program: Command, config: () => Config, output: Output): void {
  program
    .command('explain')
    .argument('<编号>', '办件编号')
    .option('--seq <序号>', '只看这一条裁断（流程轨迹中的序号）')
    .option('--toward <操作>', '要办成这项操作，最少还要办哪些事')
    .option('--token <令牌>', '接口令牌')
    .option('--json', '以 JSON 输出')
    .description('为什么：规则、事实、条款、参数，由谁判断，改变什么结论就会不同')
    .action((id: string, { json = false, token, seq, toward }: Choice) =>
      asActor(config(), token, output, async (office, actor) => {
        if (toward !== undefined) {
          const ahead = await office.waysAhead.toward(actor, id, toward);
          const known = await namesOf(office);
          return printResult(output, json, ahead, (way) => aheadText(way, known));
        }
        const explained = await office.explanations.why(actor, id, seqIn(seq));
        const names = await namesOf(office);
        printResult(output, json, explained, (explanation) => explanationText(explanation, names));
      }),
    );
}

/** @throws Error with a Chinese message for what is no number of an entry */
function seqIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--seq 应为流程轨迹中的序号（正整数），不是“${text}”`);
}
