import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../kernel/index.js';
import { buildCalendar } from '../model/build-calendar.js';
import type { CalendarYear } from '../model/calendar-source.js';
import { calendarFault, type CalendarFault } from '../model/fault.js';
import type { WorkdayCalendar } from '../model/workday-calendar.js';
import { readRules } from './read-rules.js';
import { readYear } from './read-year.js';
import { parseCalendarYaml, type YamlMap } from './yaml-map.js';

const RULES = 'calendar.yaml';
const YEAR = /^(\d{4})\.yaml$/;
const FILE_MAX_BYTES = 64 * 1024;

type Loaded<T> = Result<T, readonly CalendarFault[]>;

/** The text of a year's file that does not lie in the folder yet. */
export interface ProposedYear {
  readonly year: number;
  readonly text: string;
}

/**
 * Loads the calendar of a folder: `calendar.yaml` and one `<year>.yaml` for every year. All faults of all files
 * come back at once; with a fault there is no calendar. A proposed year is read as if its file lay there.
 */
export function loadCalendar(folder: string, proposed?: ProposedYear): Loaded<WorkdayCalendar> {
  const found = namesIn(folder);
  if (!found.ok) return found;
  const own = proposed === undefined ? null : `${proposed.year}.yaml`;
  const names = own === null ? found : ok([...new Set([...found.value, own])].sort());
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
    const text = name === own ? proposed?.text : undefined;
    if (year !== undefined) years.push(...take(readFile(file, (root) => readYear(root, Number(year)), text)));
    else if (name !== RULES)
      faults.push(
        calendarFault({ file, line: 1 }, 'file-unknown', '不认识的文件，年份文件应名为 <年份>.yaml'),
      );
  }
  if (years.length === 0 && faults.length === 0) {
    faults.push(calendarFault({ file: folder, line: 1 }, 'year-missing', '日历目录中没有任何年份的文件'));
  }
  return rules === undefined || faults.length > 0 ? err(faults) : buildCalendar(rules, years);
}

function namesIn(folder: string): Loaded<readonly string[]> {
  try {
    return ok(readdirSync(folder).sort());
  } catch {
    return err([calendarFault({ file: folder, line: 1 }, 'folder-missing', '日历目录不存在或读不了')]);
  }
}

function readFile<T>(file: string, read: (root: YamlMap) => T, given?: string): Loaded<T> {
  const text = given ?? textOf(file);
  if (text === null)
    return err([calendarFault({ file, line: 1 }, 'file-unreadable', '文件读不了，或超过 64 KB')]);
  const parsed = parseCalendarYaml(text, file);
  if (!parsed.ok) return parsed;
  const value = read(parsed.value.root);
  return parsed.value.file.faults.length > 0 ? err(parsed.value.file.faults) : ok(value);
}

function textOf(file: string): string | null {
  try {
    const { size } = statSync(file);
    return size > FILE_MAX_BYTES
      ? null
      : new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}
