import type { LocalDate } from '../../kernel/index.js';
import type { CalendarYear, HolidaySpan, NamedWorkday, Placed } from '../model/calendar-source.js';
import type { CalendarSource } from '../model/day.js';
import { checkSchema } from './read-rules.js';
import { readNotice } from './read-source.js';
import type { YamlMap } from './yaml-map.js';

/** Reads `<year>.yaml`: the notices of a year and the days they name. Faults are collected in the file. */
export function readYear(root: YamlMap, named: number): CalendarYear {
  checkSchema(root);
  const year = root.integer('year');
  if (year !== 0 && year !== named)
    root.fault('year-mismatch', `文件名是 ${named}.yaml，内容却是 ${year} 年`);
  const notices = root.maps('notices').map(readNotice);
  if (notices.length === 0) root.fault('value-invalid', '“notices”至少要有一份通知');
  const read = <T>(
    key: string,
    item: (map: YamlMap, context: Context) => readonly Placed<T>[],
  ): readonly Placed<T>[] => root.maps(key).flatMap((map) => item(map, { year: named, notices }));
  const parsed = {
    year,
    notices,
    holidays: read('holidays', readHoliday),
    makeUpWorkdays: read('makeUpWorkdays', readWorkday),
    restatedWorkdays: root.has('restatedWorkdays') ? read('restatedWorkdays', readWorkday) : [],
    at: root.at,
  };
  root.end();
  return parsed;
}

interface Context {
  readonly year: number;
  readonly notices: readonly CalendarSource[];
}

function readHoliday(map: YamlMap, context: Context): readonly Placed<HolidaySpan>[] {
  const name = map.text('name');
  const from = map.date('from');
  const to = map.date('to');
  const citation = citationOf(map, context);
  map.end();
  if (from === null || to === null || !inReach(from, map, context) || !inReach(to, map, context)) return [];
  if (to < from) {
    map.fault('date-order', `“${name}”的起止日期颠倒：${from} 至 ${to}`);
    return [];
  }
  return [{ item: { name, from, to, citation }, at: map.at }];
}

function readWorkday(map: YamlMap, context: Context): readonly Placed<NamedWorkday>[] {
  const date = map.date('date');
  const name = map.text('for');
  const citation = citationOf(map, context);
  map.end();
  if (date === null || !inReach(date, map, context)) return [];
  return [{ item: { date, name, citation }, at: map.at }];
}

/** The notices behind a day, by their place in the list; the first where nothing is said. */
function citationOf(map: YamlMap, { notices }: Context): readonly CalendarSource[] {
  const places = map.has('notices') ? map.integers('notices') : [1];
  return places.flatMap((place) => {
    const notice = notices[place - 1];
    if (notice === undefined) map.fault('notice-unknown', `没有第 ${place} 份通知`);
    return notice === undefined ? [] : [notice];
  });
}

/** A notice speaks of its own year and of the last month of the year before. */
function inReach(date: LocalDate, map: YamlMap, { year }: Context): boolean {
  if (date >= `${year - 1}-12-01` && date <= `${year}-12-31`) return true;
  map.fault('date-outside-year', `${date} 不属于${year}年的安排`);
  return false;
}
