/** A calendar day `YYYY-MM-DD` in Asia/Shanghai; no time, no zone. */
export type LocalDate = string & { readonly _: 'LocalDate' };
/** A moment, UTC ISO 8601 with milliseconds: `2018-03-01T01:30:00.000Z`. */
export type Instant = string & { readonly _: 'Instant' };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;
/** China has kept UTC+8 without summer time since 1991-09-15; every date the packs know is later. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Narrows text to a day that exists (`2018-02-30` does not). */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !DATE.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  return day !== undefined && day >= 1 && day <= lastDayOf(year ?? 0, month ?? 0);
}

/** By reckoning: it is asked of every date of every case. 0 where there is no such month. */
function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return MONTHS[month - 1] ?? 0;
}

/**
 * Parses a day.
 * @throws RangeError when the text is not an existing day
 */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`不是有效日期（YYYY-MM-DD）：${text}`);
  return text;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY)
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The day it is in Shanghai at a moment. */
export function dateAt(at: Instant): LocalDate {
  return new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;
}

/** `YYYY-MM-DD HH:MM` on a Shanghai clock, the form in which pages print a time. */
export function minuteAt(at: Instant): string {
  return new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * Parses a moment.
 * @throws RangeError when the text is not a date-time
 */
export function instant(text: string): Instant {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`不是有效时刻（ISO 8601）：${text}`);
  return new Date(time).toISOString() as Instant;
}

/** The moment `ms` milliseconds later. */
export function addMilliseconds(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString() as Instant;
}
