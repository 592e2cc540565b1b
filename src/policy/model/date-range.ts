import { addDays, type LocalDate } from '../../kernel/index.js';

/** Days from `from` to `to`, both included; `to` null means open. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Whether a day lies in the range. */
export function includesDay(range: DateRange, day: LocalDate): boolean {
  return range.from <= day && (range.to === null || day <= range.to);
}

/** The days that both ranges have, or null. */
export function commonDays(a: DateRange, b: DateRange): DateRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = earlierEnd(a.to, b.to);
  return to === null || from <= to ? { from, to } : null;
}

/** What is left of a range when another is cut out: none, one or two pieces. */
export function withoutDays(range: DateRange, cut: DateRange): DateRange[] {
  if (commonDays(range, cut) === null) return [range];
  const left: DateRange[] = [];
  if (range.from < cut.from) left.push({ from: range.from, to: addDays(cut.from, -1) });
  if (cut.to !== null && (range.to === null || cut.to < range.to)) {
    left.push({ from: addDays(cut.to, 1), to: range.to });
  }
  return left;
}

/** `2017-05-17 至今`, `2008-05-01 至 2019-05-14`: a range as people write it. */
export function rangeText(range: DateRange): string {
  return range.to === null ? `${range.from} 起` : `${range.from} 至 ${range.to}`;
}

/** First day without a range between two neighbours, where there is one. */
export function gapBetween(earlier: DateRange, later: DateRange): DateRange | null {
  if (earlier.to === null || addDays(earlier.to, 1) >= later.from) return null;
  return { from: addDays(earlier.to, 1), to: addDays(later.from, -1) };
}

/** The earlier of two last days, where null stands for none. */
function earlierEnd(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}
