import {
  buildCalendar,
  calendarFault,
  readYearText,
  yearDigest,
  type CalendarFault,
  type CalendarParts,
  type CalendarYear,
  type WorkdayCalendar,
} from '../../calendar/index.js';
import { dateAt, err, type Result } from '../../kernel/index.js';
import type { AdoptedArrangement, Arrangement } from './model/arrangements.js';

/** The files of the folder with what was adopted beside them, and the year of each. */
export interface PutTogether {
  readonly calendar: WorkdayCalendar;
  readonly years: ReadonlyMap<number, CalendarYear>;
}

type Built = Result<PutTogether, readonly CalendarFault[]>;

/**
 * Puts adopted arrangements over the files. A file may say what was adopted, or what the adoption replaced; one that
 * says a third thing was put there by somebody alone, and then there is no calendar until a person decides.
 */
export function putTogether(files: CalendarParts, adopted: readonly AdoptedArrangement[]): Built {
  const years = yearsOf(files);
  const faults: CalendarFault[] = [];
  const last = new Map(adopted.map((one) => [one.year, one]));
  for (const [year, { text, digest, at, seq }] of last) {
    const file = years.get(year);
    const replaced = adopted.find((one) => one.year === year)?.replaces ?? null;
    if (file !== undefined && ![digest, replaced].includes(yearDigest(file))) {
      faults.push(
        calendarFault(
          file.at,
          'year-differs',
          `${year} 年的文件与 ${dateAt(at)} 采用的安排（台账 calendar 第 ${seq} 条）不一致，不能确定依哪一份。以采用的为准的，移走这个文件；以文件为准的，先移走文件启动服务，再把它的内容提请、由另一人采用`,
        ),
      );
    }
    const read = readYearText({ year, text });
    if (read.ok) years.set(year, read.value);
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : built(files, years);
}

/** The same with one more arrangement, adopted by nobody yet. */
export function putOver(
  files: CalendarParts,
  { years }: PutTogether,
  arrangement: Pick<Arrangement, 'year' | 'text'>,
): Built {
  const read = readYearText(arrangement);
  return read.ok ? built(files, new Map([...years, [arrangement.year, read.value]])) : read;
}

function yearsOf({ years }: CalendarParts): Map<number, CalendarYear> {
  return new Map(years.map((year) => [year.year, year]));
}

function built({ rules }: CalendarParts, years: ReadonlyMap<number, CalendarYear>): Built {
  const calendar = buildCalendar({ rules, years: [...years.values()] });
  return calendar.ok ? { ok: true, value: { calendar: calendar.value, years } } : calendar;
}
