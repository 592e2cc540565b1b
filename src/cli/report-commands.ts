import type { Command } from 'commander';
import type { Config } from '../config/index.js';
import type { Output } from './output.js';
import { reportBuildCommand } from './report-build-command.js';
import { reportCheckCommands } from './report-check-commands.js';
import { reportSubmitCommand } from './report-submit-command.js';

/** `report`: the yearly report, and reports that were published. */
export function reportCommands(program: Command, config: () => Config, output: Output): void {
  const report = program.command('report').description('年度报告：编制、送审、校验、改填');
  reportBuildCommand(report, config, output);
  reportSubmitCommand(report, config, output);
  reportCheckCommands(report, config, output);
}
