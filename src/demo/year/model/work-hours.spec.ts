import { join } from 'node:path';
import { loadCalendar } from '../../../calendar/index.js';
import { instant, localDate } from '../../../kernel/index.js';
import { WorkHours } from './work-hours.js';

const SESSIONS = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
];

describe('the hours in which the office of the demonstration year works', () => {
  const calendar = loadCalendar(join(__dirname, '..', '..', '..', '..', 'policies', 'calendars', 'cn'));
  if (!calendar.ok) throw new Error('no calendar');
  const hours = new WorkHours(calendar.value, SESSIONS);
  const at = (local: string) => instant(`${local}:00+08:00`);

  it.each([
    ['an hour later in the same morning', '2018-03-01T09:00', 60, '2018-03-01T10:00'],
    ['over noon', '2018-03-01T11:30', 60, '2018-03-01T14:30'],
    ['over the night', '2018-03-01T17:00', 60, '2018-03-02T09:00'],
    ['over the weekend', '2018-03-02T17:00', 60, '2018-03-05T09:00'],
    ['from before the morning', '2018-03-01T03:00', 30, '2018-03-01T09:00'],
    ['over the spring festival: 14 February, then 22 February', '2018-02-14T17:00', 60, '2018-02-22T09:00'],
    ['on a Sunday that is worked for the festival', '2018-02-10T10:00', 30, '2018-02-11T09:00'],
    ['two working days of seven hours', '2018-03-01T08:30', 14 * 60, '2018-03-02T17:30'],
  ])('%s', (_what, start, minutes, end) => {
    expect(hours.after(at(start), minutes)).toBe(at(end));
  });

  it.each([
    ['2018-03-01T08:29', false],
    ['2018-03-01T08:30', true],
    ['2018-03-01T13:00', false],
    ['2018-03-03T09:00', false],
    ['2018-02-11T09:00', true],
    ['2018-10-01T09:00', false],
  ])('at %s people work: %s', (moment, works) => {
    expect(hours.covers(at(moment))).toBe(works);
  });

  it('counts the working days of a month: October 2018 has eighteen', () => {
    expect(hours.workingDays(localDate('2018-10-01'), localDate('2018-10-31'))).toBe(18);
    expect(hours.workingDays(localDate('2018-03-03'), localDate('2018-03-04'))).toBe(0);
  });

  it('counts seven hours a day, and knows only years whose notices are known', () => {
    expect(hours.minutesADay).toBe(420);
    expect([hours.knows(2018), hours.knows(2031)]).toEqual([true, false]);
    expect(hours.after(at('2026-12-31T17:00'), 60)).toBe(at('2027-01-01T00:00'));
  });
});
