import {
  err,
  isLocalDate,
  ok,
  refusal,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { ClockStop, Term } from '../model/deadline-ledger.js';
import { TERM_MAX } from '../model/refusals.js';

/** Options as the command line hands them over. */
export interface DeadlineOptions {
  readonly from?: string;
  readonly workingDays?: string;
  readonly days?: string;
  readonly stop?: readonly string[];
}

/** Reads the options of `deadline`; every fault comes back at once. */
export function parseDeadlineOptions(options: DeadlineOptions): Result<Term, readonly Refusal[]> {
  const { from: fromText, workingDays, days } = options;
  const faults: Refusal[] = [];
  const take = <T>(read: Result<T, Refusal>, instead: T): T => {
    if (read.ok) return read.value;
    faults.push(read.error);
    return instead;
  };
  const from = take<LocalDate | null>(dateOf('--from', fromText), null);
  const amount = take(amountOf(workingDays, days), 0);
  if (workingDays !== undefined && days !== undefined) {
    faults.push(wrong('--working-days', '--working-days（工作日）与 --days（自然日）只能写一个'));
  }
  const stops = (options.stop ?? []).flatMap((text) => take<ClockStop[]>(stopOf(text), []));
  if (faults.length > 0 || from === null) return err(faults);
  return ok({ from, amount, unit: workingDays === undefined ? 'd' : 'wd', stops, rollForward: true });
}

function dateOf(option: string, text: string | undefined): Result<LocalDate, Refusal> {
  if (text === undefined) return err(wrong(option, `必须写明 ${option} YYYY-MM-DD`));
  return isLocalDate(text) ? ok(text) : err(dayInvalid(option, text));
}

/** A text where a day was to stand. */
export function dayInvalid(option: string, text: string): Refusal {
  return wrong(option, `不是有效日期（YYYY-MM-DD）：${text}`);
}

function amountOf(workingDays: string | undefined, days: string | undefined): Result<number, Refusal> {
  const option = workingDays === undefined && days !== undefined ? '--days' : '--working-days';
  const text = workingDays ?? days;
  if (text === undefined) {
    return err(wrong(option, '必须写明 --working-days N（工作日）或 --days N（自然日）'));
  }
  const amount = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (amount >= 1 && amount <= TERM_MAX) return ok(amount);
  return err(wrong(option, `期限应为 1 至 ${TERM_MAX} 之间的整数：${text}`));
}

function stopOf(text: string): Result<ClockStop[], Refusal> {
  const [from, to, ...more] = text.split('..');
  if (!isLocalDate(from) || !isLocalDate(to) || more.length > 0) {
    return err(wrong('--stop', `期限中止应写作 起日..止日（YYYY-MM-DD..YYYY-MM-DD）：${text}`));
  }
  if (to < from) return err(wrong('--stop', `期限中止的起止日期颠倒：${text}`));
  return ok([{ from, to, clause: null, label: '期限中止' }]);
}

function wrong(option: string, message: string): Refusal {
  return refusal({
    code: 'option-invalid',
    message,
    cure: '请更正后重新运行，用法见 deadline --help',
    facts: { option },
  });
}
