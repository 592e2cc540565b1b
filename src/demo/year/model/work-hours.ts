import type { WorkdayCalendar } from '../../../calendar/index.js';
import {
  addDays,
  addMilliseconds,
  dateAt,
  instant,
  type Instant,
  type LocalDate,
} from '../../../kernel/index.js';

const MINUTE_MS = 60_000;

/** A stretch of a working day in Shanghai, `08:30` to `12:00`. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** 办公时间 — when people work: on working days of the calendar, in office hours. */
export class WorkHours {
  constructor(
    private readonly calendar: WorkdayCalendar,
    private readonly sessions: readonly OfficeHours[],
  ) {}

  /** Whether the calendar knows every day of a year. */
  knows(year: number): boolean {
    return [`${year}-01-01`, `${year}-12-31`].every((day) => this.calendar.covers(day as LocalDate));
  }

  /** Whether people work at a moment; the last minute of a session belongs to it. */
  covers(at: Instant): boolean {
    return this.#sessionsOf(dateAt(at)).some(({ from, to }) => from <= at && at <= to);
  }

  /** How many minutes a working day has. */
  get minutesADay(): number {
    return this.sessions.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
  }

  /** How many days people work from one day to another, both included; none where the calendar does not know. */
  workingDays(from: LocalDate, to: LocalDate): number {
    const days = this.calendar.workingDaysBetween(addDays(from, -1), to);
    return days.ok ? days.value : 0;
  }

  /**
   * The moment after some minutes of work; nights, noons and days off do not count. What would come later than any day
   * that the calendar knows comes after all of them: nobody guesses which days are worked then.
   */
  after(start: Instant, minutes: number): Instant {
    let left = minutes * MINUTE_MS;
    for (let day = dateAt(start); this.calendar.covers(day); day = addDays(day, 1)) {
      for (const { from, to } of this.#sessionsOf(day)) {
        if (to <= start) continue;
        const begin = from > start ? from : start;
        const span = Date.parse(to) - Date.parse(begin);
        if (left <= span) return addMilliseconds(begin, Math.round(left));
        left -= span;
      }
    }
    const over = instant(`${addDays(this.calendar.horizon, 1)}T00:00:00+08:00`);
    return start > over ? start : over;
  }

  #sessionsOf(day: LocalDate): readonly { readonly from: Instant; readonly to: Instant }[] {
    const worked = this.calendar.workingDayFrom(day);
    if (!worked.ok || worked.value !== day) return [];
    return this.sessions.map(({ from, to }) => ({ from: clockAt(day, from), to: clockAt(day, to) }));
  }
}

function clockAt(day: LocalDate, time: string): Instant {
  return instant(`${day}T${time}:00+08:00`);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
