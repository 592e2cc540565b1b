import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import { loadLibrary, loadWorkdays, type RulebookFault } from '../composition/rulebook.js';
import { testPacks, type PackTestReport } from '../composition/test-packs.js';
import { wordsOf } from '../composition/words.js';
import { EXIT, print, type Output } from './output.js';

interface Choice {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `policy lint` and `policy test`: read files only, start nothing. */
export function policyCommands(program: Command, config: () => Config, output: Output): void {
  const policy = program.command('policy').description('规则包：检查、测试');
  policy
    .command('lint')
    .argument('[pack]', '规则包编号；不写则全部')
    .option('--all', '全部规则包')
    .option('--json', '以 JSON 输出')
    .description('检查规则包：格式、引用、表达式、流程、叠加只严不宽')
    .action((pack: string | undefined, choice: Choice) => lint(config(), pack, choice, output));
  policy
    .command('test')
    .argument('[pack]', '规则包编号；不写则全部')
    .option('--all', '全部规则包')
    .option('--json', '以 JSON 输出')
    .description('在真正的引擎上演练规则包自带的情景')
    .action((pack: string | undefined, choice: Choice) => test(config(), pack, choice, output));
}

function lint(config: Config, pack: string | undefined, { json = false }: Choice, output: Output): void {
  const lexicon = wordsOf(config);
  const library = loadLibrary(config.policiesDir, lexicon);
  const calendar = loadWorkdays(config.policiesDir);
  const faults = [...(library.ok ? [] : library.error), ...(calendar.ok ? [] : calendar.error)].filter(
    (fault) => concerns(fault, pack),
  );
  const notes = library.ok ? library.value.report.notes.filter((note) => concerns(note, pack)) : [];
  const overlays = library.ok
    ? library.value.report.overlays.filter((one) => pack === undefined || one.pack === pack)
    : [];
  print(output, json, { holds: faults.length === 0, faults, notes, overlays }, () =>
    [
      ...faults.map((fault) => `✘ ${lineOf(fault)}`),
      ...notes.map((note) => `· ${lineOf(note)}`),
      faults.length === 0 ? '✔ 规则包检查通过' : `共 ${faults.length} 处须改正`,
    ].join('\n'),
  );
  output.exit(faults.length === 0 ? EXIT.holds : EXIT.doesNotHold);
}

function test(config: Config, pack: string | undefined, { json = false }: Choice, output: Output): void {
  const lexicon = wordsOf(config);
  const library = loadLibrary(config.policiesDir, lexicon);
  if (!library.ok) {
    output.error(library.error.map(lineOf).join('\n'));
    output.exit(EXIT.cannotRun);
    return;
  }
  const reports = testPacks(library.value.library, lexicon).filter(
    (report) => pack === undefined || report.pack === pack,
  );
  const holds = reports.length > 0 && reports.every((report) => report.scenarios.every((one) => one.holds));
  print(output, json, { holds, packs: reports }, () => reports.map(testText).join('\n'));
  output.exit(holds ? EXIT.holds : EXIT.doesNotHold);
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

function concerns(fault: RulebookFault, pack: string | undefined): boolean {
  return pack === undefined || fault.file.includes(`/${pack}/`);
}

function lineOf(fault: RulebookFault): string {
  return `${fault.file}:${fault.line} ${fault.code} ${fault.message}`;
}
