import { join } from 'node:path';
import { clauseRef, localDate } from '../../kernel/index.js';
import { loadCalendar } from '../load/load-calendar.js';
import { deadlineLedger, type Term } from './deadline-ledger.js';

const day = localDate;
const loaded = loadCalendar(join(__dirname, '../../../policies/calendars/cn'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const calendar = loaded.value;

const thirdParty = clauseRef('gwy-ling-711#33');

function count(term: Partial<Term>): ReturnType<typeof deadlineLedger> {
  return deadlineLedger(calendar, {
    from: day('2022-09-30'),
    amount: 3,
    unit: 'wd',
    stops: [],
    rollForward: false,
    ...term,
  });
}

/** `date kind count` of every day. */
function story(term: Partial<Term>): readonly string[] {
  const ledger = count(term);
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.error));
  return ledger.value.days.map(
    ({ date, kind, count: nth }) => `${date} ${kind}${nth === null ? '' : ` ${nth}`}`,
  );
}

describe('the ledger of a term in working days (工作日)', () => {
  it('explains every day of a term over 国庆节 2022', () => {
    expect(story({})).toEqual([
      '2022-09-30 start',
      '2022-10-01 holiday',
      '2022-10-02 holiday',
      '2022-10-03 holiday',
      '2022-10-04 holiday',
      '2022-10-05 holiday',
      '2022-10-06 holiday',
      '2022-10-07 holiday',
      '2022-10-08 make-up 1',
      '2022-10-09 make-up 2',
      '2022-10-10 counted 3',
    ]);
  });

  it('ends on 2022-11-02 for 2022-09-30 + 20, under the calendar that was used', () => {
    expect(count({ amount: 20 })).toMatchObject({
      value: { dueOn: '2022-11-02', calendarVersion: calendar.version, provisional: false },
    });
  });

  it('cites the notice for a holiday and a make-up workday, the weekly rest for a weekend, the counting rule for the start', () => {
    const ledger = count({ amount: 10 });
    const cited = ledger.ok ? ledger.value.days.map(({ date, citation }) => [date, citation[0]?.title]) : [];
    expect(Object.fromEntries(cited)).toMatchObject({
      '2022-09-30': '中华人民共和国民事诉讼法（2023年修正）',
      '2022-10-01': '2022年全年节假日安排通知',
      '2022-10-08': '2022年全年节假日安排通知',
      '2022-10-15': '国务院关于职工工作时间的规定',
    });
  });

  it('does not count the days of a stop (征求第三方意见), first and last included, and cites its clause', () => {
    const stops = [
      { from: day('2022-10-09'), to: day('2022-10-12'), clause: thirdParty, label: '征求第三方意见' },
    ];
    expect(story({ stops }).slice(8)).toEqual([
      '2022-10-08 make-up 1',
      '2022-10-09 stopped',
      '2022-10-10 stopped',
      '2022-10-11 stopped',
      '2022-10-12 stopped',
      '2022-10-13 counted 2',
      '2022-10-14 counted 3',
    ]);
    const ledger = count({ stops });
    expect(ledger.ok && ledger.value.days[9]).toMatchObject({
      clause: 'gwy-ling-711#33',
      label: '征求第三方意见',
    });
  });

  it('counts no day twice where stops overlap, and ignores stops before the start and after the end', () => {
    const stop = (from: string, to: string): Term['stops'][number] => ({
      from: day(from),
      to: day(to),
      clause: thirdParty,
      label: '征求意见',
    });
    const stops = [
      stop('2022-09-01', '2022-09-10'),
      stop('2022-10-08', '2022-10-10'),
      stop('2022-10-09', '2022-10-11'),
      stop('2022-11-01', '2022-11-30'),
    ];
    expect(count({ stops })).toMatchObject({ value: { dueOn: '2022-10-14' } });
  });

  it("is marked provisional where next year's notice may still rearrange the last days", () => {
    expect(count({ from: day('2026-12-24'), amount: 1 })).toMatchObject({
      value: { dueOn: '2026-12-25', provisional: true },
    });
    expect(count({ from: day('2026-12-23'), amount: 1 })).toMatchObject({ value: { provisional: false } });
  });

  it('is refused beyond the last notice, and for a start before the first', () => {
    const missing = { ok: false, error: [{ code: 'calendar-year-missing' }] };
    expect(count({ from: day('2026-12-21'), amount: 20 })).toMatchObject(missing);
    expect(count({ from: day('2013-12-31') })).toMatchObject(missing);
  });

  it('is refused with all faults for a wrong amount and a stop that ends before it begins', () => {
    const stops = [{ from: day('2022-10-10'), to: day('2022-10-09'), clause: null, label: '中止' }];
    expect(count({ amount: 0, stops })).toMatchObject({
      error: [{ code: 'term-invalid' }, { code: 'stop-invalid' }],
    });
  });
});

describe('the ledger of a term in days (日)', () => {
  it('counts every day and rolls a last day of rest forward (顺延)', () => {
    expect(story({ from: day('2022-10-03'), amount: 2, unit: 'd', rollForward: true })).toEqual([
      '2022-10-03 start',
      '2022-10-04 counted 1',
      '2022-10-05 counted 2',
      '2022-10-06 holiday',
      '2022-10-07 holiday',
      '2022-10-08 rolled-to',
    ]);
  });

  it('does not roll when the last day is worked, or when the law does not roll it', () => {
    expect(count({ from: day('2022-10-06'), amount: 2, unit: 'd', rollForward: true })).toMatchObject({
      value: { dueOn: '2022-10-08' },
    });
    expect(count({ from: day('2022-10-03'), amount: 2, unit: 'd' })).toMatchObject({
      value: { dueOn: '2022-10-05' },
    });
  });

  it('is refused where it would roll beyond the last notice', () => {
    expect(count({ from: day('2026-12-30'), amount: 3, unit: 'd', rollForward: true })).toMatchObject({
      ok: false,
    });
  });
});
