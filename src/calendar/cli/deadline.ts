import type { Command } from 'commander';
import { isLocalDate, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { deadlineLedger } from '../model/deadline-ledger.js';
import { formatFault, type CalendarFault } from '../model/fault.js';
import type { WorkdayCalendar } from '../model/workday-calendar.js';
import { dayInvalid, parseDeadlineOptions, type DeadlineOptions } from './options.js';
import { renderLedger } from './render-ledger.js';

type Loaded = Result<WorkdayCalendar, readonly CalendarFault[]>;

/** What the command needs of the program around it. */
export interface DeadlineCommandDeps {
  /** The calendar in use, or the one in use at the end of a past day. */
  readonly calendar: (asOf: LocalDate | null) => Promise<Loaded>;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
  readonly setExitCode: (code: number) => void;
}

const CANNOT_RUN = 2;

/**
 * Registers `deadline`: the last day of a term, and the reason of every day on the way. Exit code 0 when it is
 * found, 2 when it cannot be (bad input, faulty calendar, no notice for a year).
 */
export function deadlineCommand(program: Command, deps: DeadlineCommandDeps): void {
  program
    .command('deadline')
    .description('推算期限届满日，逐日说明理由和依据')
    .option('--from <日期>', '起算日（YYYY-MM-DD），当日不计入')
    .option('--working-days <天数>', '期限，按工作日计')
    .option('--days <天数>', '期限，按自然日计，末日为休息日的顺延')
    .option(
      '--stop <起日..止日>',
      '期限中止的日子，首尾都不计入；可写多次',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--as-of <日期>', '依过去某天终了时所用的日历推算；不写则依现在的')
    .option('--json', '输出 JSON')
    .action((options: Options) => run(options, options.json === true, deps));
}

interface Options extends DeadlineOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

async function run(options: Options, json: boolean, deps: DeadlineCommandDeps): Promise<void> {
  const term = parseDeadlineOptions(options);
  if (!term.ok) return refuse(term.error, json, deps);
  const { asOf = null } = options;
  if (asOf !== null && !isLocalDate(asOf)) return refuse([dayInvalid('--as-of', asOf)], json, deps);
  const calendar = await deps.calendar(asOf);
  if (!calendar.ok) return refuseCalendar(calendar.error, json, deps);
  const ledger = deadlineLedger(calendar.value, term.value);
  if (!ledger.ok) return refuse(ledger.error, json, deps);
  if (!json) return deps.print(renderLedger(term.value, ledger.value));
  const { from, amount, unit, rollForward } = term.value;
  deps.print(`${JSON.stringify({ from, amount, unit, rollForward, ...ledger.value }, null, 2)}\n`);
}

function refuse(refusals: readonly Refusal[], json: boolean, deps: DeadlineCommandDeps): void {
  deps.setExitCode(CANNOT_RUN);
  if (json) deps.print(`${JSON.stringify({ refusals }, null, 2)}\n`);
  else for (const { code, message, cure } of refusals) deps.complain(`${message}［${code}］\n  ${cure}\n`);
}

function refuseCalendar(faults: readonly CalendarFault[], json: boolean, deps: DeadlineCommandDeps): void {
  deps.setExitCode(CANNOT_RUN);
  if (json) deps.print(`${JSON.stringify({ faults }, null, 2)}\n`);
  else for (const fault of faults) deps.complain(`${formatFault(fault)}\n`);
}
