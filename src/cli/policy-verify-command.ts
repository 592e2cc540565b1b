import type { Command } from 'commander';
import { provablesOf } from '../composition/pack-proofs.js';
import { proveAll } from '../composition/prove.js';
import { loadLibrary } from '../composition/rulebook.js';
import { wordsOf } from '../composition/words.js';
import type { Config } from '../config/index.js';
import type { Finding, StoryLine, Verification } from '../workflow/index.js';
import { EXIT, print, type Output } from './output.js';
import { faultText, type PackChoice } from './policy-text.js';

/** `policy verify`: proves that what must never happen cannot happen, or tells the shortest way in which it does. */
export function policyVerifyCommand(policy: Command, config: () => Config, output: Output): void {
  policy
    .command('verify')
    .argument('[pack]', '规则包编号；不写则全部')
    .option('--all', '全部规则包')
    .option('--json', '以 JSON 输出')
    .description('逐一走遍流程可能的情形，证明未经审查的内容到不了公众面前；不成立的，打印最短的经过')
    .action((pack: string | undefined, choice: PackChoice) => verify(config(), pack, choice, output));
}

async function verify(
  config: Config,
  pack: string | undefined,
  { json = false }: PackChoice,
  output: Output,
): Promise<void> {
  const lexicon = wordsOf(config);
  const library = loadLibrary(config.policiesDir, lexicon, { scenarios: false });
  if (!library.ok) {
    output.error(library.error.map(faultText).join('\n'));
    return output.exit(EXIT.cannotRun);
  }
  if (pack !== undefined && !library.value.library.packs.has(pack)) {
    output.error(`没有规则包 ${pack}`);
    return output.exit(EXIT.cannotRun);
  }
  const reports = await proveAll(config, provablesOf(library.value.library, pack));
  const holds = reports.every(({ proved }) => proved);
  print(
    output,
    json,
    { holds, packs: reports },
    () => reports.map(reportText).join('\n\n') || '没有流程可验证',
  );
  output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
}

function reportText({ pack, on, charts, proved }: Verification): string {
  const lines = charts.flatMap((chart) => {
    const { acts, properties, findings, unmade } = chart;
    const situations = acts.reduce((sum, act) => sum + act.situations, 0);
    const steps = acts.reduce((sum, act) => sum + act.steps, 0);
    const rounds = Math.max(...acts.map((act) => act.rounds));
    return [
      `  流程 ${chart.chart}：${acts.length} 幕，情形 ${situations} 种，尝试 ${steps} 次，性质 ${properties.length} 条`,
      `    界限：回头至多 ${rounds} 次；内容改动次数不限；每个岗位一人，另有一人兼任或代理两岗`,
      ...acts.filter(({ complete }) => !complete).map(({ id }) => `    ✘ ${id} 没有走完，不算证明`),
      ...findings.flatMap(findingText),
      ...unmade.map((key) => `    · 没有走到：${key}（它之后的情形没有验证）`),
    ];
  });
  return [`${proved ? '✔' : '✘'} ${pack.pack} ${pack.effectiveFrom}（${on} 起的组合）`, ...lines].join('\n');
}

function findingText({ property, label, clause, opening, story }: Finding): readonly string[] {
  return [
    `    ✘ ${label}（${property}）${clause.length === 0 ? '' : `　依据 ${clause.join('、')}`}`,
    ...(story.length === 0 ? [] : [`      起初：${JSON.stringify(opening)}`]),
    ...story.map((line, index) => `      ${index + 1}. ${lineText(line)}`),
  ];
}

function lineText({ by, onBehalfOf, label, event, said, state, clause, after }: StoryLine): string {
  const who = onBehalfOf === null ? by : `${by}（代 ${onBehalfOf}）`;
  const words = Object.values(said).map(String).join('、');
  return `${who}　在 ${state}　${label}（${event}${words === '' ? '' : `：${words}`}）→ ${after.join('、')}　［${clause.join('、')}］`;
}
