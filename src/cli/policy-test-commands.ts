import type { Command } from 'commander';
import { loadLibrary } from '../composition/rulebook.js';
import {
  PackTests,
  type PackCoverageReport,
  type PackMutationReport,
  type PackTestReport,
} from '../composition/pack-tests.js';
import { wordsOf } from '../composition/words.js';
import type { Config } from '../config/index.js';
import type { PackVersion } from '../policy/index.js';
import { EXIT, print, type Output } from './output.js';
import { faultText, type PackChoice } from './policy-text.js';

/** A pack's scenarios must notice this share of what could be wrong with it. */
const ENOUGH = 0.95;
const PERCENT = 100;

/** `policy test`, `policy coverage`, `policy mutate`: what the scenarios of a pack prove. */
export function policyTestCommands(policy: Command, config: () => Config, output: Output): void {
  const verb = (name: string, description: string) =>
    policy
      .command(name)
      .argument('[pack]', '规则包编号；不写则全部')
      .option('--all', '全部规则包')
      .option('--json', '以 JSON 输出')
      .description(description);
  verb('test', '在真正的引擎上演练规则包自带的情景').action((pack: string | undefined, choice: PackChoice) =>
    test(config(), pack, choice, output),
  );
  verb('coverage', '逐条列出条款如何落实，哪些规则、环节、去向还没有情景走过').action(
    (pack: string | undefined, choice: PackChoice) => coverage(config(), pack, choice, output),
  );
  verb('mutate', '故意改错规则包，看情景能不能发现').action((pack: string | undefined, choice: PackChoice) =>
    mutate(config(), pack, choice, output),
  );
}

/** The versions asked for and what can be found out about them; null, and said why, where nothing can be. */
function testsOf(
  config: Config,
  pack: string | undefined,
  output: Output,
): { readonly tests: PackTests; readonly versions: readonly PackVersion[] } | null {
  const lexicon = wordsOf(config);
  const library = loadLibrary(config.policiesDir, lexicon);
  const tests = library.ok ? new PackTests(library.value.library, lexicon) : null;
  const versions = tests?.versions(pack) ?? [];
  if (tests !== null && versions.length > 0) return { tests, versions };
  output.error(library.ok ? `没有规则包 ${pack ?? ''}` : library.error.map(faultText).join('\n'));
  output.exit(EXIT.cannotRun);
  return null;
}

function test(config: Config, pack: string | undefined, { json = false }: PackChoice, output: Output): void {
  const found = testsOf(config, pack, output);
  if (found === null) return;
  const reports = found.versions.map((version) => found.tests.test(version));
  const holds = reports.every((report) => report.scenarios.every((one) => one.holds));
  print(output, json, { holds, packs: reports }, () => reports.map(testText).join('\n'));
  output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
}

function coverage(
  config: Config,
  pack: string | undefined,
  { json = false }: PackChoice,
  output: Output,
): void {
  const found = testsOf(config, pack, output);
  if (found === null) return;
  const reports = found.versions.flatMap((version) => found.tests.coverage(version) ?? []);
  const holds = reports.every((report) => report.visits.every(({ scenarios }) => scenarios.length > 0));
  print(output, json, { holds, packs: reports }, () => reports.map(coverageText).join('\n\n'));
  output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
}

function mutate(
  config: Config,
  pack: string | undefined,
  { json = false }: PackChoice,
  output: Output,
): void {
  const found = testsOf(config, pack, output);
  if (found === null) return;
  const reports = found.versions
    .filter(({ scenarios }) => scenarios.length > 0)
    .map((version) => found.tests.mutation(version));
  const scored = reports.map((report) => ({ ...report, score: scoreOf(report) }));
  const holds = scored.every(({ score }) => score >= ENOUGH);
  print(output, json, { holds, enough: ENOUGH, packs: scored }, () => scored.map(mutationText).join('\n\n'));
  output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
}

/** Share of the mutants let in that a scenario noticed. Those the linter refuses prove nothing about scenarios. */
function scoreOf({ mutants }: PackMutationReport): number {
  const alive = mutants.filter(({ fate }) => fate !== 'refused');
  return alive.length === 0 ? 1 : alive.filter(({ fate }) => fate === 'killed').length / alive.length;
}

function testText(report: PackTestReport): string {
  const lines = report.scenarios.map((one) =>
    [
      `${one.holds ? '✔' : '✘'} ${one.title}`,
      ...one.failures.map((failure) => `    ${one.source.split(':')[0]}:${failure.line} ${failure.message}`),
    ].join('\n'),
  );
  const passed = report.scenarios.filter((one) => one.holds).length;
  return [`【${report.pack} ${report.effectiveFrom}】 ${passed}/${report.scenarios.length}`, ...lines].join(
    '\n',
  );
}

const STANDINGS = {
  executable: '系统执行',
  'human-judgement': '由人判断',
  'not-modelled': '没有写入',
} as const;
const VISITS = { rule: '规则从未拒绝过', state: '环节', move: '去向', outcome: '结论' } as const;

function coverageText({ pack, effectiveFrom, clauses, visits }: PackCoverageReport): string {
  const missed = visits.filter(({ scenarios }) => scenarios.length === 0);
  return [
    `【${pack} ${effectiveFrom}】`,
    ...clauses.map(
      ({ clause, gist, standing, rules, scenarios }) =>
        `  ${STANDINGS[standing]}　${clause}　${gist}　规则 ${rules.length} 条，情景 ${scenarios.length} 个`,
    ),
    `  情景走过 ${visits.length - missed.length}/${visits.length} 处`,
    ...missed.map(({ kind, id }) => `  ✘ 没有情景走过：${VISITS[kind]} ${id}`),
  ].join('\n');
}

function mutationText({
  pack,
  effectiveFrom,
  mutants,
  score,
}: PackMutationReport & { score: number }): string {
  const count = (fate: string) => mutants.filter((one) => one.fate === fate).length;
  const survivors = mutants.filter(({ fate }) => fate === 'survived');
  return [
    `【${pack} ${effectiveFrom}】改错 ${mutants.length} 处：情景发现 ${count('killed')}，加载即拒绝 ${count('refused')}，没有发现 ${survivors.length}；得分 ${(score * PERCENT).toFixed(1)}%`,
    ...survivors.map(({ what, clause, source }) => `  ✘ ${what}\n      依据 ${clause.join('、')}　${source}`),
  ].join('\n');
}
