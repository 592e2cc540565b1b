import {
  addDays,
  err,
  isLocalDate,
  ok,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { yearMissing } from './refusals.js';
import { describeSource, isWorking, type CalendarDay, type DayKind } from './day.js';
import type { WorkdayCalendar } from './workday-calendar.js';

/** A day that does not simply follow the week, and where that is written. */
export interface NamedDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name: string;
}

/** One year as people look at it. */
export interface CalendarYearView {
  readonly year: number;
  readonly workingDays: number;
  /** Holidays, make-up workdays and workdays that a notice names. */
  readonly named: readonly NamedDay[];
  /** The notices behind them; one that was not compared with the original says so. */
  readonly sources: readonly string[];
}

/** A year of the calendar. @returns `calendar-year-missing` where no notice for it is known */
export function yearOf(
  calendar: WorkdayCalendar,
  year: number,
): Result<CalendarYearView, readonly Refusal[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  if (!isLocalDate(from) || !isLocalDate(to)) return yearMissing(year, calendar);
  const days = daysIn(calendar, from, to);
  if (!days.ok) return err(days.error);
  const named = days.value.flatMap(({ date, kind, name }) => (name === null ? [] : [{ date, kind, name }]));
  const cited = days.value.flatMap(({ name, citation }) => (name === null ? [] : citation));
  return ok({
    year,
    workingDays: days.value.filter(({ kind }) => isWorking(kind)).length,
    named,
    sources: [...new Set(cited.map(describeSource))],
  });
}

/** A day that counts as something else than before. */
export interface ChangedDay {
  readonly date: LocalDate;
  /** Null where nothing was known of the day. */
  readonly before: DayKind | null;
  readonly after: DayKind;
}

/** What another calendar says differently of the days from `from` to `to`. */
export function changedDays(
  before: WorkdayCalendar,
  after: WorkdayCalendar,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): readonly ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const [old, now] = [before.kindOf(date), after.kindOf(date)];
    const was = old.ok ? old.value.kind : null;
    if (now.ok && was !== now.value.kind) changed.push({ date, before: was, after: now.value.kind });
  }
  return changed;
}

function daysIn(
  calendar: WorkdayCalendar,
  from: LocalDate,
  to: LocalDate,
): Result<readonly CalendarDay[], readonly Refusal[]> {
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = calendar.kindOf(date);
    if (!day.ok) return err(day.error);
    days.push(day.value);
  }
  return ok(days);
}
