import { Command } from 'commander';
import { deadlineCommand } from '../calendar/index.js';
import { faultText } from '../composition/fault-text.js';
import { workdaysInUse } from '../composition/workdays-in-use.js';
import { speakChinese } from './commander-text.js';
import { EXIT } from './output.js';
import type { ProgramDeps } from './program-deps.js';
import { assessCommand } from './assess-command.js';
import { accountCommands } from './account-commands.js';
import { calendarCommands } from './calendar-commands.js';
import { caseCommands } from './case-commands.js';
import { demoCommands } from './demo-commands.js';
import { deskCommands } from './desk-command.js';
import { directoryCommands } from './directory-commands.js';
import { explainCommand } from './explain-command.js';
import { loginCommand } from './login-command.js';
import { loanCommands } from './loan-commands.js';
import { tokenCommands } from './token-commands.js';
import { importCommand } from './import-command.js';
import { ledgerCommands } from './ledger-commands.js';
import { signatureCommands } from './signature-commands.js';
import { printCommand } from './print-command.js';
import { policyCommands } from './policy-commands.js';
import { statisticsCommands } from './statistics-commands.js';
import { reportCommands } from './report-commands.js';
import { serviceCommands } from './service-commands.js';

/** The command line `wugongkai`. Commands start only what they need: most of them no storage, none of them a server unless asked. */
export function buildProgram(deps: ProgramDeps): Command {
  const { config, output } = deps;
  const program = speakChinese(new Command('wugongkai')).description('五公开：政务公开规则与流程引擎');
  program.exitOverride();
  deadlineCommand(program, {
    calendar: (asOf) => workdaysInUse(config(), asOf),
    print: (text) => output.out(text.replace(/\n$/, '')),
    complain: (text) => output.error(text.replace(/\n$/, '')),
    setExitCode: (code) => output.exit(code),
  });
  policyCommands(program, config, output);
  serviceCommands(program, deps);
  demoCommands(program, config, output);
  loginCommand(program, config, output);
  accountCommands(program, config, output);
  directoryCommands(program, config, output);
  tokenCommands(program, config, output);
  loanCommands(program, config, output);
  importCommand(program, config, output);
  calendarCommands(program, config, output);
  caseCommands(program, config, output);
  deskCommands(program, config, output);
  signatureCommands(program, config, output);
  printCommand(program, config, output);
  explainCommand(program, config, output);
  ledgerCommands(program, config, output);
  statisticsCommands(program, config, output);
  assessCommand(program, config, output);
  reportCommands(program, config, output);
  return program;
}

/** Runs a command line. What cannot run ends with code 2 and says why. */
export async function runProgram(argv: readonly string[], deps: ProgramDeps): Promise<void> {
  const { output } = deps;
  try {
    await buildProgram(deps).parseAsync([...argv]);
  } catch (thrown) {
    if (isCommanderError(thrown)) output.exit(thrown.exitCode === 0 ? EXIT.holds : EXIT.cannotRun);
    else {
      output.error(faultText(thrown));
      output.exit(EXIT.cannotRun);
    }
  }
}

function isCommanderError(thrown: unknown): thrown is { exitCode: number } {
  return thrown instanceof Error && 'exitCode' in thrown && typeof thrown.exitCode === 'number';
}
