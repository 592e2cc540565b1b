import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { Config } from '../config/index.js';
import { runDemo } from '../demo/run-demo.js';
import { runYear } from '../demo/year/run-year.js';
import { yearText } from '../demo/year/year-text.js';
import { EXIT, print, refusalText, type Output } from './output.js';

interface YearChoice {
  readonly seed: number;
  readonly year: number;
  readonly dataDir?: string;
  readonly documents?: number;
  readonly json?: boolean;
}

/** `demo` tells six stories; `demo year` plays a year of the office, to be counted, scored and reported on. */
export function demoCommands(program: Command, config: () => Config, output: Output): void {
  const demo = program
    .command('demo')
    .option('--json', '以 JSON 输出')
    .description('演示：在临时存储中走完六个故事，每一步注明条款')
    .action(async ({ json = false }: { json?: boolean }) => {
      const holds = await runDemo(config(), { json, out: (text) => output.out(text) });
      output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
    });
  demo
    .command('year')
    .requiredOption('--seed <数>', '种子：同一种子办出同一年，台账逐字节相同', wholeNumber)
    .option('--year <年>', '哪一年', wholeNumber, 2018)
    .option('--data-dir <目录>', '留下数据的目录，须是空的；不写则用临时目录，只留统计')
    .option('--documents <件数>', '办多少件公文；不写则按安排', wholeNumber)
    .option('--json', '以 JSON 输出')
    .description('演示年：十二个处室、十一个市局按真实命令办一年公文，供统计、考核、年报使用')
    .action(async (_own: unknown, command: Command) => {
      // `--json` is an option of `demo` too, which takes it first.
      const choice = command.optsWithGlobals<YearChoice>();
      await playYear(config(), choice, output);
    });
}

async function playYear(base: Config, choice: YearChoice, output: Output): Promise<void> {
  const { seed, year, documents = null, json = false } = choice;
  const dataDir = choice.dataDir === undefined ? null : resolve(choice.dataDir);
  if (dataDir !== null && existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    output.error(`目录不是空的：${dataDir}。用 --data-dir 指明一个空的或还没有的目录`);
    output.exit(EXIT.cannotRun);
    return;
  }
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  const played = await runYear(base, { seed, year, dataDir, documents });
  if (!played.ok) {
    output.error(refusalText(played.error));
    output.exit(EXIT.cannotRun);
    return;
  }
  print(output, json, played.value, () => yearText(played.value));
  output.exit(played.value.ledger.holds ? EXIT.holds : EXIT.doesNotHold);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('应为不超过九位的整数');
  return Number(text);
}
