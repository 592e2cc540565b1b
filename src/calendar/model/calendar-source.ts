import type { JsonObject, LocalDate } from '../../kernel/index.js';
import type { CalendarSource } from './day.js';
import type { Place } from './fault.js';

/** What holds in every year: which days of the week are rest, and by which rules terms are counted. */
export interface CalendarRules extends JsonObject {
  readonly id: string;
  readonly title: string;
  /** Days of the week on which people rest, 0 = Sunday … 6 = Saturday. */
  readonly weeklyRest: { readonly days: readonly number[]; readonly source: CalendarSource };
  /** 起算日不计入 */
  readonly startDay: CalendarSource;
  /** 末日顺延 */
  readonly rollForward: CalendarSource;
}

/** A run of days off. */
export interface HolidaySpan extends JsonObject {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly citation: readonly CalendarSource[];
}

/** A day that a notice names as a day of work. */
export interface NamedWorkday extends JsonObject {
  readonly date: LocalDate;
  readonly name: string;
  readonly citation: readonly CalendarSource[];
}

/** Something that was read from a file, and where it stands there. */
export interface Placed<T> {
  readonly item: T;
  readonly at: Place;
}

/**
 * One year's arrangement as its notices make it. Days are filed under the notice's year, not the date's:
 * the arrangement for 2019 already speaks of 2018-12-29.
 */
export interface CalendarYear {
  readonly year: number;
  readonly notices: readonly CalendarSource[];
  readonly holidays: readonly Placed<HolidaySpan>[];
  /** 调休上班日 — days of rest on which people work. */
  readonly makeUpWorkdays: readonly Placed<NamedWorkday>[];
  /** Ordinary working days that a notice names all the same. */
  readonly restatedWorkdays: readonly Placed<NamedWorkday>[];
  readonly at: Place;
}

/** What a calendar is put together from. */
export interface CalendarParts {
  readonly rules: CalendarRules;
  readonly years: readonly CalendarYear[];
}
