import { join } from 'node:path';
import { localDate } from '../../kernel/index.js';
import { loadCalendar } from '../load/load-calendar.js';
import type { WorkdayCalendar } from './workday-calendar.js';

const day = localDate;

function cn(): WorkdayCalendar {
  const loaded = loadCalendar(join(__dirname, '../../../policies/calendars/cn'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const calendar = cn();

describe('the day on which a term of working days (工作日) ends', () => {
  it.each([
    ['2016-03-16', 20, '2016-04-14', 'crosses 清明节 2016-04-04'],
    ['2016-01-25', 20, '2016-02-25', 'crosses 春节 2016 with make-up days 02-06 and 02-14'],
    ['2016-09-12', 20, '2016-10-14', 'crosses 中秋节 and 国庆节 2016 with three make-up days'],
    ['2017-09-20', 20, '2017-10-24', 'crosses the joint 国庆节、中秋节 2017'],
    ['2018-12-20', 20, '2019-01-18', 'works on 2018-12-29 by the notice for 2019'],
    ['2019-04-22', 15, '2019-05-14', 'rests on 劳动节 2019 as the second notice extended it'],
    ['2019-05-15', 20, '2019-06-13', 'starts on the first day of the new regulation'],
    ['2020-01-17', 20, '2020-02-21', 'rests on 春节 2020 as the second notice extended it'],
    ['2022-12-26', 7, '2023-01-05', 'rests on 2022-12-31 by the notice for 2023'],
    ['2024-02-05', 20, '2024-03-08', 'crosses the eight days of 春节 2024'],
    ['2024-09-13', 20, '2024-10-17', 'crosses 中秋节 and 国庆节 2024'],
    ['2025-01-20', 20, '2025-02-21', 'crosses the eight days of 春节 2025'],
    ['2026-02-10', 20, '2026-03-16', 'crosses the nine days of 春节 2026'],
    ['2026-09-18', 20, '2026-10-22', 'crosses 中秋节 and 国庆节 2026'],
    ['2022-09-30', 20, '2022-11-02', 'works on 2022-10-08 and 10-09 after 国庆节'],
  ])('%s + %i ends on %s: it %s', (from, n, dueOn, _why) => {
    expect(calendar.addWorkingDays(day(from), n)).toEqual({ ok: true, value: dueOn });
  });

  it('is not known where the term runs into a year without a notice (2026-12-21 + 20)', () => {
    expect(calendar.addWorkingDays(day('2026-12-21'), 20)).toMatchObject({
      ok: false,
      error: [
        {
          code: 'calendar-year-missing',
          message: '没有2027年的节假日安排，无法推算工作日（现有日历自2014-01-01至2026-12-31）',
          cure: '2027年节假日安排的通知发布后，在“系统 · 工作日历”录入、由另一人采用（或 wugongkai calendar propose），再重新计算',
          facts: { year: 2027, first: '2014-01-01', horizon: '2026-12-31' },
        },
      ],
    });
  });

  it('still ends on the last covered working day', () => {
    expect(calendar.addWorkingDays(day('2026-12-30'), 1)).toEqual({ ok: true, value: '2026-12-31' });
  });

  it.each([0, -1, 1.5, Number.NaN, 3661])('refuses a term of %p days', (n) => {
    expect(calendar.addWorkingDays(day('2022-01-04'), n)).toMatchObject({
      error: [{ code: 'term-invalid' }],
    });
    expect(calendar.addCalendarDays(day('2022-01-04'), n, true)).toMatchObject({
      error: [{ code: 'term-invalid' }],
    });
  });

  it('is not known for a start before the first notice', () => {
    expect(calendar.addWorkingDays(day('2013-12-31'), 1)).toMatchObject({
      error: [{ code: 'calendar-year-missing', facts: { year: 2013 } }],
    });
  });
});

describe('what a day counts as', () => {
  it('counts Saturday 2018-12-29 as a make-up workday (调休上班日) of the notice for 2019', () => {
    expect(calendar.kindOf(day('2018-12-29'))).toMatchObject({
      value: {
        kind: 'make-up-workday',
        name: '元旦',
        citation: [
          {
            title: '2019年全年节假日安排通知',
            url: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
          },
        ],
      },
    });
  });

  it('counts Monday 2020-02-03 as an ordinary working day that the second notice names', () => {
    expect(calendar.kindOf(day('2020-02-03'))).toMatchObject({
      value: { kind: 'working-day', citation: [{ title: '2020年春节假期延长通知' }] },
    });
  });

  it('rests on 2020-02-02 by both notices of 2020', () => {
    expect(calendar.kindOf(day('2020-02-02'))).toMatchObject({
      value: {
        kind: 'holiday',
        name: '春节',
        citation: [{ title: '2020年全年节假日安排通知' }, { title: '2020年春节假期延长通知' }],
      },
    });
  });

  it('rests on 2015-09-03 by the second notice of 2015 and makes it up on Sunday 2015-09-06', () => {
    expect(calendar.kindOf(day('2015-09-03'))).toMatchObject({ value: { kind: 'holiday' } });
    expect(calendar.kindOf(day('2015-09-06'))).toMatchObject({ value: { kind: 'make-up-workday' } });
  });

  it('rests on an ordinary Saturday by the rule on weekly rest', () => {
    expect(calendar.kindOf(day('2022-10-15'))).toMatchObject({
      value: {
        kind: 'weekend',
        name: null,
        citation: [{ title: '国务院关于职工工作时间的规定', article: 7 }],
      },
    });
  });

  it('works on a half-day holiday of some people (妇女节 2022-03-08)', () => {
    expect(calendar.kindOf(day('2022-03-08'))).toMatchObject({ value: { kind: 'working-day' } });
  });

  it('is not known on the first day after the last notice', () => {
    expect(calendar.kindOf(day('2027-01-01'))).toMatchObject({ error: [{ code: 'calendar-year-missing' }] });
    expect(calendar.covers(day('2027-01-01'))).toBe(false);
    expect(calendar.covers(day('2026-12-31'))).toBe(true);
  });

  it('never states an unverified notice number as certain', () => {
    const found = calendar.kindOf(day('2022-10-01'));
    expect(found).toMatchObject({
      value: { citation: [{ number: '国办发明电〔2021〕11号', verified: false }] },
    });
  });
});

describe('working days of a year', () => {
  it.each([
    [2014, 250],
    [2015, 249],
    [2016, 250],
    [2017, 249],
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i', (year, count) => {
    const until = calendar.workingDaysBetween(day(`${year}-01-01`), day(`${year}-12-31`));
    const newYear = calendar.kindOf(day(`${year}-01-01`));
    expect(newYear).toMatchObject({ value: { kind: 'holiday' } });
    expect(until).toEqual({ ok: true, value: count });
  });
});

describe('counting between days', () => {
  it('leaves out the first day and counts the last', () => {
    expect(calendar.workingDaysBetween(day('2022-10-10'), day('2022-10-10'))).toEqual({ ok: true, value: 0 });
    expect(calendar.workingDaysBetween(day('2022-10-10'), day('2022-10-11'))).toEqual({ ok: true, value: 1 });
    expect(calendar.workingDaysBetween(day('2022-09-30'), day('2022-10-10'))).toEqual({ ok: true, value: 3 });
  });

  it('is negative backwards', () => {
    expect(calendar.workingDaysBetween(day('2022-10-10'), day('2022-09-30'))).toEqual({
      ok: true,
      value: -3,
    });
  });

  it('is not known where either day is beyond the notices', () => {
    expect(calendar.workingDaysBetween(day('2026-12-31'), day('2027-01-01'))).toMatchObject({ ok: false });
    expect(calendar.workingDaysBetween(day('2013-12-31'), day('2014-01-02'))).toMatchObject({ ok: false });
  });
});

describe('counting backwards', () => {
  it('finds the working day from which a term ended', () => {
    expect(calendar.subtractWorkingDays(day('2022-11-02'), 20)).toEqual({ ok: true, value: '2022-09-30' });
  });

  it('counts a working day before a day of rest as the first one back', () => {
    expect(calendar.subtractWorkingDays(day('2022-10-16'), 1)).toEqual({ ok: true, value: '2022-10-14' });
  });

  it('tells by which working day to act so that five working days have run by a Sunday', () => {
    // Friday 7 to Friday 14 has five; Monday 10 to Sunday 16 has only four after it.
    expect(calendar.actBy(day('2022-10-16'), 5)).toEqual({ ok: true, value: '2022-10-09' });
    expect(calendar.subtractWorkingDays(day('2022-10-16'), 5)).toEqual({ ok: true, value: '2022-10-10' });
  });

  it('tells by which working day to act so that five working days have run by a Friday', () => {
    expect(calendar.actBy(day('2022-10-21'), 5)).toEqual({ ok: true, value: '2022-10-14' });
  });

  it('is not known before the first notice', () => {
    expect(calendar.subtractWorkingDays(day('2014-01-03'), 5)).toMatchObject({
      error: [{ code: 'calendar-year-missing', facts: { year: 2013 } }],
    });
  });
});

describe('a term in days (日)', () => {
  it('rolls forward (顺延) from a holiday to the next working day', () => {
    expect(calendar.addCalendarDays(day('2022-09-02'), 30, true)).toEqual({ ok: true, value: '2022-10-08' });
    expect(calendar.addCalendarDays(day('2022-09-02'), 30, false)).toEqual({ ok: true, value: '2022-10-02' });
  });

  it('ends on a make-up workday without rolling, although it is a Saturday', () => {
    expect(calendar.addCalendarDays(day('2022-10-01'), 7, true)).toEqual({ ok: true, value: '2022-10-08' });
  });

  it('needs no notice unless it rolls forward', () => {
    expect(calendar.addCalendarDays(day('2026-12-21'), 20, false)).toEqual({ ok: true, value: '2027-01-10' });
    expect(calendar.addCalendarDays(day('2026-12-21'), 20, true)).toMatchObject({
      error: [{ code: 'calendar-year-missing' }],
    });
  });
});

describe('the calendar itself', () => {
  it('reaches from the first to the last notice', () => {
    expect([calendar.first, calendar.horizon]).toEqual(['2014-01-01', '2026-12-31']);
  });

  it("says from when on next year's notice may still rearrange days", () => {
    expect(calendar.provisionalFrom).toBe('2026-12-25');
  });

  it('has the same version whenever the same notices are read', () => {
    expect(cn().version).toBe(calendar.version);
    expect(calendar.version).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
