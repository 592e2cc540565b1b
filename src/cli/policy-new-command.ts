import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createPack } from '../composition/new-pack.js';
import { wordsOf } from '../composition/words.js';
import type { Config } from '../config/index.js';
import { SystemClock } from '../kernel/index.js';
import type { NewPack } from '../policy/index.js';
import { EXIT, print, type Output } from './output.js';
import { faultText } from './policy-text.js';

interface NewChoice {
  readonly extends: string;
  readonly from?: string;
  readonly title?: string;
  readonly dir?: string;
  readonly json?: boolean;
}

/** `policy new`: a pack that passes all checks, for an officer to make an office's own. */
export function policyNewCommand(policy: Command, config: () => Config, output: Output): void {
  policy
    .command('new')
    .argument('<id>', '规则包编号：小写字母、数字、连字符，如 example-housing')
    .option('--extends <pack>', '叠加在哪个规则包上', 'cn-national')
    .option('--from <date>', '生效日期 YYYY-MM-DD；不写是今天')
    .option('--title <text>', '规则包的名称：机关、方案')
    .option('--dir <folder>', '写到哪个规则目录；不写是本系统所用的')
    .option('--json', '以 JSON 输出')
    .description('新建规则包：照样稿写好从拟稿到公开的全套，可以马上检查、演练，再改成本机关的')
    .action((id: string, choice: NewChoice) => create(config(), id, choice, output));
}

function create(config: Config, id: string, choice: NewChoice, output: Output): void {
  const { json = false } = choice;
  const policiesDir = choice.dir === undefined ? config.policiesDir : resolve(choice.dir);
  try {
    const made = createPack(policiesDir, wordsOf(config), {
      id,
      base: choice.extends,
      from: choice.from ?? new SystemClock().today(),
      title: choice.title ?? null,
    });
    if (made.ok) return print(output, json, told(made.value, policiesDir), () => madeText(made.value));
    const { problems, faults } = made.error;
    output.error(
      json
        ? JSON.stringify({ problems, faults }, null, 2)
        : [...problems.map((one) => `✘ ${one}`), ...faults.map((one) => `  ${faultText(one)}`)].join('\n'),
    );
  } catch (thrown) {
    const why = unwritable(thrown);
    if (why === null) throw thrown;
    output.error(`✘ ${policiesDir}：${why}。没有写入任何内容`);
  }
  output.exit(EXIT.cannotRun);
}

/** Why a folder cannot be written, by the system's code; null for what is no such thing. */
function unwritable(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '没有写的权限，或目录是只读的';
    case 'ENOSPC':
      return '磁盘已满';
    case 'EEXIST':
      return '已有同名的目录或文件';
    case 'ENOTDIR':
      return '路径上有一个不是目录';
    default:
      return null;
  }
}

function told(pack: NewPack, policiesDir: string): object {
  const { id, folder, version, instrument } = pack;
  return {
    id,
    policiesDir,
    files: [instrument.path, ...[...version.keys()].map((file) => `${folder}/${file}`)],
  };
}

function madeText({ id, folder, version, instrument }: NewPack): string {
  return [
    `✔ 已建规则包 ${id}：${folder}/（${version.size} 个文件），方案样稿 ${instrument.path}`,
    '下一步：',
    `  1. 照原文填写 ${instrument.path}，逐条核对`,
    `  2. 照方案改 ${folder}/ 里的审批链、规则、参数，依据改引方案的条款`,
    `  3. wugongkai policy lint ${id}　然后　wugongkai policy test ${id}`,
    '  写法见 policies/README.md',
  ].join('\n');
}
