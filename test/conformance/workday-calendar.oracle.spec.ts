import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../../src/kernel/index.js';
import { loadCalendar } from '../../src/calendar/load/load-calendar.js';

/**
 * A second opinion that shares nothing with the code under test: the facts as they were gathered, and the
 * plainest way to count.
 */
interface Facts {
  readonly years: Readonly<
    Record<string, { off: { from: string; to: string }[]; make_up_workdays: { date: string }[] }>
  >;
}

const root = join(__dirname, '../..');
const facts = JSON.parse(
  readFileSync(join(root, 'test/fixtures/calendar/cn-workdays-2014-2026.json'), 'utf8'),
) as Facts;

const next = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const off = new Set<string>();
const madeUp = new Set<string>();
for (const year of Object.values(facts.years)) {
  for (const { from, to } of year.off) for (let date = from; date <= to; date = next(date)) off.add(date);
  for (const { date } of year.make_up_workdays) madeUp.add(date);
}

function worked(date: string): boolean {
  if (off.has(date)) return false;
  if (madeUp.has(date)) return true;
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The n-th worked day after a day, or null beyond the last year. */
function nthWorked(from: string, n: number): string | null {
  let date = from;
  for (let left = n; left > 0;) {
    date = next(date);
    if (date > '2026-12-31') return null;
    if (worked(date)) left -= 1;
  }
  return date;
}

const calendar = loadCalendar(join(root, 'policies/calendars/cn'));
if (!calendar.ok) throw new Error(JSON.stringify(calendar.error));
const { value: cn } = calendar;

const everyDay: string[] = [];
for (let date = '2014-01-01'; date <= '2026-12-31'; date = next(date)) everyDay.push(date);

describe('against the facts as gathered, over every day from 2014 to 2026', () => {
  it('agrees on all 4748 days whether they are worked', () => {
    const kinds = everyDay.map((date) => {
      const found = cn.kindOf(localDate(date));
      return found.ok && (found.value.kind === 'working-day' || found.value.kind === 'make-up-workday');
    });
    expect(everyDay).toHaveLength(4748);
    expect(kinds).toEqual(everyDay.map(worked));
  });

  it.each([1, 3, 7, 15, 20, 40])('agrees where a term of %i working days ends, from every start', (n) => {
    const ends = everyDay.map((date) => {
      const found = cn.addWorkingDays(localDate(date), n);
      return found.ok ? found.value : null;
    });
    expect(ends).toEqual(everyDay.map((date) => nthWorked(date, n)));
  });

  it('agrees where a day of rest rolls forward to (顺延)', () => {
    const ends = everyDay.map((date) => {
      const found = cn.workingDayFrom(localDate(date));
      return found.ok ? found.value : null;
    });
    expect(ends).toEqual(everyDay.map((date) => (worked(date) ? date : nthWorked(date, 1))));
  });
});
