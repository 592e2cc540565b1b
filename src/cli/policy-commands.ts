import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import { loadLibrary, loadWorkdays, type RulebookFault } from '../composition/rulebook.js';
import { wordsOf } from '../composition/words.js';
import { activationCommands } from './activation-commands.js';
import { EXIT, print, type Output } from './output.js';
import { policyDiagramCommand } from './policy-diagram-command.js';
import { policyNewCommand } from './policy-new-command.js';
import { policyTestCommands } from './policy-test-commands.js';
import { overlayLines } from './overlay-text.js';
import { faultText, type PackChoice } from './policy-text.js';
import { policyVerifyCommand } from './policy-verify-command.js';

/** `policy lint` and what the scenarios prove: they read files only and start nothing. */
export function policyCommands(program: Command, config: () => Config, output: Output): void {
  const policy = program.command('policy').description('规则包：检查、测试、验证');
  policy
    .command('lint')
    .argument('[pack]', '规则包编号；不写则全部')
    .option('--all', '全部规则包')
    .option('--json', '以 JSON 输出')
    .description('检查规则包：格式、引用、表达式、流程、叠加只严不宽')
    .action((pack: string | undefined, choice: PackChoice) => lint(config(), pack, choice, output));
  policyTestCommands(policy, config, output);
  policyVerifyCommand(policy, config, output);
  policyNewCommand(policy, config, output);
  policyDiagramCommand(policy, config, output);
  activationCommands(policy, config, output);
}

function lint(config: Config, pack: string | undefined, { json = false }: PackChoice, output: Output): void {
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
  const conflicts = library.ok
    ? library.value.report.conflicts.filter((one) => pack === undefined || one.pack === pack)
    : [];
  print(output, json, { holds: faults.length === 0, faults, notes, overlays, conflicts }, () =>
    [
      ...faults.map((fault) => `✘ ${faultText(fault)}`),
      ...notes.map((note) => `· ${faultText(note)}`),
      ...overlayLines(overlays, pack !== undefined),
      faults.length === 0 ? '✔ 规则包检查通过' : `共 ${faults.length} 处须改正`,
    ].join('\n'),
  );
  output.exit(faults.length === 0 ? EXIT.holds : EXIT.doesNotHold);
}

function concerns(fault: RulebookFault, pack: string | undefined): boolean {
  return pack === undefined || fault.file.includes(`/${pack}/`);
}
