import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../kernel/index.js';
import { buildCalendar } from '../model/build-calendar.js';
import type { CalendarParts, CalendarYear } from '../model/calendar-source.js';
import { calendarFault, type CalendarFault } from '../model/fault.js';
import type { WorkdayCalendar } from '../model/workday-calendar.js';
import { readRules } from './read-rules.js';
import { readYear } from './read-year.js';
import { parseCalendarYaml, type YamlMap } from './yaml-map.js';

const RULES = 'calendar.yaml';
const YEAR = /^(\d{4})\.yaml$/;
/** As much as a calendar file may be. */
export const CALENDAR_TEXT_MAX = 64 * 1024;

type Loaded<T> = Result<T, readonly CalendarFault[]>;

/** The arrangement of a year as text that does not lie in the folder. */
export interface ProposedYear {
  readonly year: number;
  readonly text: string;
}

/**
 * Loads the calendar of a folder: `calendar.yaml` and one `<year>.yaml` for every year. All faults of all files
 * come back at once; with a fault there is no calendar.
 */
export function loadCalendar(folder: string): Loaded<WorkdayCalendar> {
  const parts = readCalendar(folder);
  return parts.ok ? buildCalendar(parts.value) : parts;
}

/** Reads the files of a folder, not yet put together: what was adopted beside them may go in between. */
export function readCalendar(folder: string): Loaded<CalendarParts> {
  const names = namesIn(folder);
  if (!names.ok) return names;
  if (!names.value.includes(RULES)) {
    return err([
      calendarFault({ file: join(folder, RULES), line: 1 }, 'file-missing', '日历目录中缺少 calendar.yaml'),
    ]);
  }
  const faults: CalendarFault[] = [];
  const take = <T>(read: Loaded<T>): readonly T[] => {
    if (read.ok) return [read.value];
    faults.push(...read.error);
    return [];
  };
  const [rules] = take(readFile(join(folder, RULES), readRules));
  const years: CalendarYear[] = [];
  for (const name of names.value) {
    const year = YEAR.exec(name)?.[1];
    const file = join(folder, name);
    if (year !== undefined) years.push(...take(readFile(file, (root) => readYear(root, Number(year)))));
    else if (name !== RULES)
      faults.push(
        calendarFault({ file, line: 1 }, 'file-unknown', '不认识的文件，年份文件应名为 <年份>.yaml'),
      );
  }
  if (years.length === 0 && faults.length === 0) {
    faults.push(calendarFault({ file: folder, line: 1 }, 'year-missing', '日历目录中没有任何年份的文件'));
  }
  return rules === undefined || faults.length > 0 ? err(faults) : ok({ rules, years });
}

/** Reads the text of a year's arrangement by itself; whether it fits the years around it shows when they are put together. */
export function readYearText({ year, text }: ProposedYear): Loaded<CalendarYear> {
  const file = `${year}.yaml`;
  if (Buffer.byteLength(text) > CALENDAR_TEXT_MAX)
    return err([calendarFault({ file, line: 1 }, 'file-unreadable', '内容超过 64 KB')]);
  return readText(text, file, (root) => readYear(root, year));
}

function namesIn(folder: string): Loaded<readonly string[]> {
  try {
    return ok(readdirSync(folder).sort());
  } catch {
    return err([calendarFault({ file: folder, line: 1 }, 'folder-missing', '日历目录不存在或读不了')]);
  }
}

function readFile<T>(file: string, read: (root: YamlMap) => T): Loaded<T> {
  const text = textOf(file);
  if (text === null)
    return err([calendarFault({ file, line: 1 }, 'file-unreadable', '文件读不了，或超过 64 KB')]);
  return readText(text, file, read);
}

function readText<T>(text: string, file: string, read: (root: YamlMap) => T): Loaded<T> {
  const parsed = parseCalendarYaml(text, file);
  if (!parsed.ok) return parsed;
  const value = read(parsed.value.root);
  return parsed.value.file.faults.length > 0 ? err(parsed.value.file.faults) : ok(value);
}

function textOf(file: string): string | null {
  try {
    const { size } = statSync(file);
    return size > CALENDAR_TEXT_MAX
      ? null
      : new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}
