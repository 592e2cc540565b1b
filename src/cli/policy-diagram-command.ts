import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { faultText as whyText } from '../composition/fault-text.js';
import { packDiagram } from '../composition/pack-diagram.js';
import { loadLibrary } from '../composition/rulebook.js';
import { wordsOf } from '../composition/words.js';
import type { Config } from '../config/index.js';
import { isLocalDate } from '../kernel/index.js';
import { DIAGRAM_FORMATS, type DiagramFormat } from '../workflow/index.js';
import { EXIT, type Output } from './output.js';
import { faultText } from './policy-text.js';

interface DiagramChoice {
  readonly chart?: string;
  readonly on?: string;
  readonly format: string;
  readonly out?: string;
}

/** `policy diagram`: a chart as people see it, with its clauses. */
export function policyDiagramCommand(policy: Command, config: () => Config, output: Output): void {
  policy
    .command('diagram')
    .argument('<pack>', '规则包编号')
    .option('--chart <id>', '状态图编号；只有一张时可不写')
    .option('--on <date>', '画哪一天有效的，YYYY-MM-DD；不写是最新版本')
    .option('--format <format>', `${DIAGRAM_FORMATS.join('、')}`, 'mermaid')
    .option('--out <file>', '写到哪个文件；不写则印在屏幕上')
    .description('画出状态图：环节、由谁办、去向、退回、期限和各处依据的条款')
    .action((pack: string, choice: DiagramChoice) => draw(config(), pack, choice, output));
}

async function draw(config: Config, pack: string, choice: DiagramChoice, output: Output): Promise<void> {
  const fail = (why: string): void => {
    output.error(`✘ ${why}`);
    output.exit(EXIT.cannotRun);
  };
  const { on, format, chart = null, out } = choice;
  if (!isFormat(format)) return fail(`没有“${format}”这种格式，可以写：${DIAGRAM_FORMATS.join('、')}`);
  if (on !== undefined && !isLocalDate(on)) return fail(`日期“${on}”不对，应写成 YYYY-MM-DD`);
  const lexicon = wordsOf(config);
  const library = loadLibrary(config.policiesDir, lexicon, { scenarios: false });
  if (!library.ok) return fail(library.error.map(faultText).join('\n'));
  const drawn = await packDiagram(library.value.library, lexicon, { pack, chart, on: on ?? null, format });
  if (!drawn.ok) return fail(drawn.error);
  if (out === undefined) return output.out(drawn.value.trimEnd());
  try {
    writeFileSync(resolve(out), drawn.value);
  } catch (thrown) {
    return fail(`写不了 ${out}：${whyText(thrown)}`);
  }
  output.out(`✔ 已画好：${out}`);
}

function isFormat(text: string): text is DiagramFormat {
  return DIAGRAM_FORMATS.some((format) => format === text);
}
