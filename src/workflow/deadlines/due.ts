import type { WorkdayCalendar } from '../../calendar/index.js';
import {
  addDays,
  addMilliseconds,
  instant,
  isLocalDate,
  type Instant,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';

const MS_PER_HOUR = 3_600_000;

/** The last day of a term and the moment from which it has lapsed; both null where the calendar does not reach. */
export interface Due {
  readonly on: LocalDate | null;
  readonly at: Instant | null;
}

/**
 * When a started clock lapses. Working days by the calendar; calendar days roll forward from a rest day (顺延);
 * hours run from the moment of the start. A day that the law itself names (3月31日前) is that day, also where nobody works. Beyond the last holiday notice nothing is guessed.
 */
export function dueOf(calendar: WorkdayCalendar, term: JsonObject): Due {
  const { on, from, amount, unit, hours, at } = term;
  if (isLocalDate(on)) return { on, at: endOf(on) };
  if (typeof hours === 'number' && typeof at === 'string')
    return { on: null, at: addMilliseconds(instant(at), hours * MS_PER_HOUR) };
  if (!isLocalDate(from) || typeof amount !== 'number') return { on: null, at: null };
  const due =
    unit === 'wd' ? calendar.addWorkingDays(from, amount) : calendar.addCalendarDays(from, amount, true);
  return due.ok ? { on: due.value, at: endOf(due.value) } : { on: null, at: null };
}

/** Midnight in Shanghai after a day. */
function endOf(day: LocalDate): Instant {
  return instant(`${addDays(day, 1)}T00:00:00+08:00`);
}
