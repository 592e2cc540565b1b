import type { Command } from 'commander';
import { provablesOf } from '../composition/pack-proofs.js';
import { proveAll } from '../composition/prove.js';
import { loadLibrary } from '../composition/rulebook.js';
import { wordsOf } from '../composition/words.js';
import type { Config } from '../config/index.js';
import { loadWords } from '../identity/index.js';
import type { Finding, StoryLine, Verification } from '../workflow/index.js';
import { EXIT, print, type Output } from './output.js';
import { faultText, type PackChoice } from './policy-text.js';

interface VerifyChoice extends PackChoice {
  readonly first?: boolean;
}

/** `policy verify`: proves that what must never happen cannot happen, or tells the shortest way in which it does. */
export function policyVerifyCommand(policy: Command, config: () => Config, output: Output): void {
  policy
    .command('verify')
    .argument('[pack]', '规则包编号；不写则全部')
    .option('--all', '全部规则包')
    .option('--first', '发现一处不成立就停下（改规则包时用，较快）')
    .option('--json', '以 JSON 输出')
    .description('逐一走遍流程可能的情形，证明未经审查的内容到不了公众面前；不成立的，打印最短的经过')
    .action((pack: string | undefined, choice: VerifyChoice) => verify(config(), pack, choice, output));
}

async function verify(
  config: Config,
  pack: string | undefined,
  { json = false, first = false }: VerifyChoice,
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
  const reports = await proveAll(config, provablesOf(library.value.library, pack), first);
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

function lineText({
  by,
  onBehalfOf,
  label,
  event,
  said,
  stateLabel,
  clause,
  afterLabels,
}: StoryLine): string {
  const who = onBehalfOf === null ? nameOf(by) : `${nameOf(by)}（代 ${nameOf(onBehalfOf)}）`;
  const words = Object.values(said).map(String).join('、');
  return `${who}　在“${stateLabel}”　${label}（${event}${words === '' ? '' : `：${words}`}）→ ${afterLabels.join('、')}　［${clause.join('、')}］`;
}

/** People of the small world are called by their role. */
function nameOf(person: string): string {
  const roles: Readonly<Record<string, { readonly label: string } | undefined>> = loadWords().roles;
  const special: Readonly<Record<string, string | undefined>> = {
    both: '兼任两岗的人',
    substitute: '代理人',
    system: '系统',
  };
  return special[person] ?? roles[person.replace(/-1$/, '')]?.label ?? person;
}
