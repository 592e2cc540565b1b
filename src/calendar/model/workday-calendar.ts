import {
  addDays,
  daysBetween,
  ok,
  type Digest,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { isWorking, type CalendarDay } from './day.js';
import type { CalendarRules } from './calendar-source.js';
import { TERM_MAX, termInvalid, yearMissing } from './refusals.js';

type Answer<T> = Result<T, readonly Refusal[]>;

/** Notices have rearranged the last days of the year before theirs: 2018-12-29 was made a day of work by the one for 2019. */
const DAYS_A_LATER_NOTICE_MAY_CHANGE = 7;

/**
 * 工作日历 — every day from the first to the last year for which a notice is known. Immutable; a question
 * about any other day is answered with `calendar-year-missing`, never with a guess.
 */
export class WorkdayCalendar {
  readonly first: LocalDate;
  /** Last day of the last year whose notice is known. */
  readonly horizon: LocalDate;
  /** From this day on an answer may still change, because next year's notice is not out. */
  readonly provisionalFrom: LocalDate;
  /** Working days among the days up to and including each day. */
  readonly #upTo: readonly number[];
  readonly #working: readonly LocalDate[];

  /** @param days every day of the covered years in order, at least one */
  constructor(
    readonly rules: CalendarRules,
    readonly version: Digest,
    private readonly days: readonly CalendarDay[],
  ) {
    const [start] = days;
    if (start === undefined) throw new RangeError('工作日历至少要有一天');
    this.first = start.date;
    this.horizon = addDays(start.date, days.length - 1);
    this.provisionalFrom = addDays(this.horizon, 1 - DAYS_A_LATER_NOTICE_MAY_CHANGE);
    let count = 0;
    this.#upTo = days.map(({ kind }) => (isWorking(kind) ? ++count : count));
    this.#working = days.filter(({ kind }) => isWorking(kind)).map(({ date }) => date);
  }

  /** Whether the notices known speak of a day. */
  covers(date: LocalDate): boolean {
    return date >= this.first && date <= this.horizon;
  }

  /** What a day counts as, and by which notice or rule. */
  kindOf(date: LocalDate): Answer<CalendarDay> {
    const day = this.days[daysBetween(this.first, date)];
    return day === undefined ? this.unknown(date) : ok(day);
  }

  /** The `n`-th working day after `from`. The start day is not counted, whatever it is. */
  addWorkingDays(from: LocalDate, n: number): Answer<LocalDate> {
    return this.count(from, n, (upTo) => upTo + n - 1);
  }

  /** The `n`-th working day before `from`, which is not counted: the inverse of `addWorkingDays` between working days. */
  subtractWorkingDays(from: LocalDate, n: number): Answer<LocalDate> {
    return this.count(from, n, (upTo, worked) => upTo - (worked ? 1 : 0) - n);
  }

  /**
   * The last working day on which one can act so that a term of `n` working days running from it has ended by
   * `on`: 提前 n 个工作日. On a day of rest nothing ends, so that this may lie before `subtractWorkingDays`.
   */
  actBy(on: LocalDate, n: number): Answer<LocalDate> {
    return this.count(on, n, (upTo) => upTo - 1 - n);
  }

  /**
   * How many working days lie after `from` up to and including `to`; negative when `to` is the earlier. Hence
   * `workingDaysBetween(from, addWorkingDays(from, n))` is `n`.
   */
  workingDaysBetween(from: LocalDate, to: LocalDate): Answer<number> {
    const before = this.#upTo[daysBetween(this.first, from)];
    const after = this.#upTo[daysBetween(this.first, to)];
    if (before === undefined) return this.unknown(from);
    return after === undefined ? this.unknown(to) : ok(after - before);
  }

  /**
   * The last day of a term of `n` calendar days. Every day counts but the start day; with `rollForward` (顺延) a
   * last day of rest moves to the next working day. Without it no notice is needed.
   */
  addCalendarDays(from: LocalDate, n: number, rollForward: boolean): Answer<LocalDate> {
    if (!isTerm(n)) return termInvalid(n);
    const last = addDays(from, n);
    return rollForward ? this.workingDayFrom(last) : ok(last);
  }

  /** The day itself when it is worked, otherwise the next working day. */
  workingDayFrom(date: LocalDate): Answer<LocalDate> {
    const index = daysBetween(this.first, date);
    const upTo = this.#upTo[index];
    const day = this.days[index];
    if (upTo === undefined || day === undefined) return this.unknown(date);
    if (isWorking(day.kind)) return ok(date);
    const next = this.#working[upTo];
    return next === undefined ? this.unknown(addDays(this.horizon, 1)) : ok(next);
  }

  private count(
    from: LocalDate,
    n: number,
    place: (upTo: number, worked: boolean) => number,
  ): Answer<LocalDate> {
    if (!isTerm(n)) return termInvalid(n);
    const index = daysBetween(this.first, from);
    const upTo = this.#upTo[index];
    const day = this.days[index];
    if (upTo === undefined || day === undefined) return this.unknown(from);
    const target = place(upTo, isWorking(day.kind));
    const found = this.#working[target];
    if (found !== undefined) return ok(found);
    return this.unknown(addDays(target < 0 ? this.first : this.horizon, target < 0 ? -1 : 1));
  }

  private unknown(date: LocalDate): ReturnType<typeof yearMissing> {
    return yearMissing(Number(date.slice(0, 4)), this);
  }
}

function isTerm(n: number): boolean {
  return Number.isInteger(n) && n >= 1 && n <= TERM_MAX;
}
