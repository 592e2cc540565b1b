import {
  addDays,
  err,
  ok,
  type ClauseRef,
  type Digest,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { isWorking, type CalendarDay, type CalendarSource } from './day.js';
import { stopInvalid, TERM_MAX, termInvalid } from './refusals.js';
import type { WorkdayCalendar } from './workday-calendar.js';

/** 期限中止 — days on which the clock stands still, first and last included. */
export interface ClockStop {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly clause: ClauseRef | null;
  /** Why, in Chinese: 征求第三方意见. */
  readonly label: string;
}

/** A term as the law states it: `wd` counts working days (工作日), `d` every day (日). */
export interface Term {
  /** The day on which it begins to run; not counted. */
  readonly from: LocalDate;
  readonly amount: number;
  readonly unit: 'wd' | 'd';
  readonly stops: readonly ClockStop[];
  /** 顺延 — of a term in days: a last day of rest moves to the next working day. */
  readonly rollForward: boolean;
}

/**
 * What a day was for the term. `make-up` is a counted make-up workday; `rolled-to` the working day to which
 * a last day of rest moved. In a term in days weekends and holidays count as well and are `counted`.
 */
export type DeadlineDayKind =
  'start' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'stopped' | 'rolled-to';

export interface DeadlineDay extends JsonObject {
  readonly date: LocalDate;
  readonly kind: DeadlineDayKind;
  /** Which day of the term it is; null where it does not count. */
  readonly count: number | null;
  /** The holiday's name, or why the clock stood still. */
  readonly label: string | null;
  readonly citation: readonly CalendarSource[];
  /** Clause by which the clock stood still. */
  readonly clause: ClauseRef | null;
}

/** 期限台账 — the last day of a term, and every day on the way to it with its reason. */
export interface DeadlineLedger extends JsonObject {
  readonly dueOn: LocalDate;
  readonly days: readonly DeadlineDay[];
  readonly calendarVersion: Digest;
  /** The last day lies where next year's notice may still rearrange days. */
  readonly provisional: boolean;
}

type Answer<T> = Result<T, readonly Refusal[]>;

/**
 * Counts a term day by day. Every day on the way must be covered by a notice, or the answer is
 * `calendar-year-missing`. Stops hold up the counting, not the rolling: once the last day has been counted,
 * a later stop changes nothing.
 */
export function deadlineLedger(calendar: WorkdayCalendar, term: Term): Answer<DeadlineLedger> {
  const faults = faultsOf(term);
  if (faults.length > 0) return err(faults);
  const start = calendar.kindOf(term.from);
  if (!start.ok) return start;
  const days: DeadlineDay[] = [
    { ...plain(start.value), kind: 'start', count: null, citation: [calendar.rules.startDay] },
  ];
  let date = term.from;
  for (let count = 0; count < term.amount;) {
    date = addDays(date, 1);
    const day = calendar.kindOf(date);
    if (!day.ok) return day;
    const entry = entryOf(day.value, term, count + 1);
    days.push(entry);
    count = entry.count ?? count;
  }
  const rolled = term.unit === 'd' && term.rollForward ? roll(calendar, date) : ok([]);
  if (!rolled.ok) return rolled;
  days.push(...rolled.value);
  const dueOn = rolled.value.at(-1)?.date ?? date;
  const provisional = dueOn >= calendar.provisionalFrom;
  return ok({ dueOn, days, calendarVersion: calendar.version, provisional });
}

function faultsOf({ amount, stops }: Term): readonly Refusal[] {
  const wrongAmount =
    Number.isInteger(amount) && amount >= 1 && amount <= TERM_MAX ? [] : termInvalid(amount).error;
  return [
    ...wrongAmount,
    ...stops.flatMap(({ from, to }) => (from <= to ? [] : stopInvalid(from, to).error)),
  ];
}

function entryOf(day: CalendarDay, term: Term, next: number): DeadlineDay {
  const stop = term.stops.find(({ from, to }) => from <= day.date && day.date <= to);
  if (stop !== undefined) {
    const { clause, label } = stop;
    return { ...plain(day), kind: 'stopped', count: null, label, clause, citation: [] };
  }
  if (term.unit === 'd') return { ...plain(day), kind: 'counted', count: next };
  switch (day.kind) {
    case 'working-day':
      return { ...plain(day), kind: 'counted', count: next };
    case 'make-up-workday':
      return { ...plain(day), kind: 'make-up', count: next };
    case 'weekend':
    case 'holiday':
      return { ...plain(day), kind: day.kind, count: null };
  }
}

/** The days after a last day of rest up to the working day to which it moves; none when it is worked. */
function roll(calendar: WorkdayCalendar, last: LocalDate): Answer<DeadlineDay[]> {
  const days: DeadlineDay[] = [];
  for (let date = last; ; date = addDays(date, 1)) {
    const day = calendar.kindOf(date);
    if (!day.ok) return day;
    const { kind } = day.value;
    if (isWorking(kind)) {
      const citation = [calendar.rules.rollForward];
      return ok(
        date === last ? [] : [...days, { ...plain(day.value), kind: 'rolled-to', count: null, citation }],
      );
    }
    if (date !== last)
      days.push({ ...plain(day.value), kind: kind === 'holiday' ? 'holiday' : 'weekend', count: null });
  }
}

function plain({
  date,
  name,
  citation,
}: CalendarDay): Pick<DeadlineDay, 'date' | 'label' | 'citation' | 'clause'> {
  return { date, label: name, citation, clause: null };
}
