import {
  addDays,
  digestJson,
  err,
  localDate,
  ok,
  weekdayOf,
  type Digest,
  type JsonObject,
  type LocalDate,
  type Result,
} from '../../kernel/index.js';
import type { CalendarParts, CalendarRules, CalendarYear, Placed } from './calendar-source.js';
import type { CalendarDay } from './day.js';
import { calendarFault, type CalendarFault } from './fault.js';
import { WorkdayCalendar } from './workday-calendar.js';

type Named = ReadonlyMap<LocalDate, CalendarDay>;

/**
 * Builds the calendar from the years that were read. Years must follow each other; no day may be filed twice
 * or be both off and worked. All years are read before any day is decided, because a notice may rearrange
 * days of the year before.
 */
export function buildCalendar({
  rules,
  years,
}: CalendarParts): Result<WorkdayCalendar, readonly CalendarFault[]> {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const { named, faults: filing } = fileDays(ordered.flatMap(daysNamed));
  const faults = [...gaps(ordered), ...filing, ...ordered.flatMap((year) => misplaced(year, rules))];
  const [first] = ordered;
  if (faults.length > 0 || first === undefined) return err(faults);
  const days = daysOf(first.year, first.year + ordered.length - 1, rules, named);
  return ok(new WorkdayCalendar(rules, versionOf(rules, ordered), days));
}

function gaps(years: readonly CalendarYear[]): CalendarFault[] {
  return years.slice(1).flatMap((year, index) => {
    const before = years[index]?.year ?? year.year;
    if (year.year === before + 1) return [];
    const message = `${before}年之后直接是${year.year}年，请补上 ${before + 1}.yaml`;
    return [calendarFault(year.at, 'year-missing', message)];
  });
}

/** What the notices of a year say of single days; every other day follows the week. */
function daysNamed(year: CalendarYear): Placed<CalendarDay>[] {
  const off = year.holidays.flatMap(({ item, at }) => {
    const days: Placed<CalendarDay>[] = [];
    for (let date = item.from; date <= item.to; date = addDays(date, 1)) {
      days.push({ item: { date, kind: 'holiday', name: item.name, citation: item.citation }, at });
    }
    return days;
  });
  const madeUp = year.makeUpWorkdays.map(({ item, at }) => ({
    item: { ...dayOf(item), kind: 'make-up-workday' as const },
    at,
  }));
  const restated = year.restatedWorkdays.map(({ item, at }) => ({
    item: { ...dayOf(item), kind: 'working-day' as const },
    at,
  }));
  return [...off, ...madeUp, ...restated];
}

function dayOf({ date, name, citation }: Omit<CalendarDay, 'kind'>): Omit<CalendarDay, 'kind'> {
  return { date, name, citation };
}

function fileDays(days: readonly Placed<CalendarDay>[]): { named: Named; faults: CalendarFault[] } {
  const named = new Map<LocalDate, CalendarDay>();
  const faults: CalendarFault[] = [];
  for (const { item, at } of days) {
    const other = named.get(item.date);
    if (other === undefined) named.set(item.date, item);
    else faults.push(calendarFault(at, ...clash(item, other)));
  }
  return { named, faults };
}

function clash(day: CalendarDay, other: CalendarDay): ['day-repeated' | 'day-contradictory', string] {
  const { date, name } = day;
  return (day.kind === 'holiday') === (other.kind === 'holiday')
    ? ['day-repeated', `${date} 已在“${other.name}”中安排过，请删去一处`]
    : ['day-contradictory', `${date} 既放假又上班（“${other.name}”与“${name}”），请按通知更正`];
}

function misplaced(year: CalendarYear, rules: CalendarRules): CalendarFault[] {
  const rests = (date: LocalDate): boolean => rules.weeklyRest.days.includes(weekdayOf(date));
  const wrongMakeUp = year.makeUpWorkdays.filter(({ item }) => !rests(item.date));
  const wrongRestated = year.restatedWorkdays.filter(({ item }) => rests(item.date));
  return [
    ...wrongMakeUp.map(({ item, at }) =>
      calendarFault(at, 'make-up-on-workday', `${item.date} 本来就是工作日，不能作调休上班日`),
    ),
    ...wrongRestated.map(({ item, at }) =>
      calendarFault(at, 'restated-on-rest-day', `${item.date} 是周休息日，应写入 makeUpWorkdays`),
    ),
  ];
}

function daysOf(firstYear: number, lastYear: number, rules: CalendarRules, named: Named): CalendarDay[] {
  const days: CalendarDay[] = [];
  const end = localDate(`${lastYear}-12-31`);
  const { days: rest, source } = rules.weeklyRest;
  for (let date = localDate(`${firstYear}-01-01`); date <= end; date = addDays(date, 1)) {
    const kind = rest.includes(weekdayOf(date)) ? 'weekend' : 'working-day';
    days.push(named.get(date) ?? { date, kind, name: null, citation: [source] });
  }
  return days;
}

/** What stands for everything that a year's arrangement says, however it was written down. */
export function yearDigest(year: CalendarYear): Digest {
  return digestJson(contentOf(year));
}

/** Everything an answer may rest on or cite, and nothing of how the files are laid out. */
function versionOf(rules: CalendarRules, years: readonly CalendarYear[]): Digest {
  return digestJson({ rules, years: years.map(contentOf) });
}

function contentOf({ year, notices, holidays, makeUpWorkdays, restatedWorkdays }: CalendarYear): JsonObject {
  const items = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map(({ item }) => item);
  return {
    year,
    notices: [...notices],
    holidays: [...items(holidays)],
    makeUpWorkdays: [...items(makeUpWorkdays)],
    restatedWorkdays: [...items(restatedWorkdays)],
  };
}
