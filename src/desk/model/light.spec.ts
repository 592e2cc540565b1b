import { join } from 'node:path';
import { loadCalendar } from '../../calendar/index.js';
import { instant } from '../../kernel/index.js';
import { lightBounds, lightOf } from './light.js';

const loaded = loadCalendar(join(__dirname, '../../../policies/calendars/cn'));
if (!loaded.ok) throw new Error('the calendar has faults');
const calendar = loaded.value;
/** Friday noon in Beijing; the long holiday of October begins on the Monday. */
const BEFORE_THE_HOLIDAY = instant('2018-09-28T12:00:00+08:00');

describe('the light of a term', () => {
  const bounds = lightBounds(calendar, BEFORE_THE_HOLIDAY);
  // 2018-09-29 and -30 are made days of work for the holiday of 1–7 October.
  it.each([
    ['lapsed at the midnight before', '2018-09-28T00:00:00+08:00', 'red'],
    ['lapses this very moment', '2018-09-28T12:00:00+08:00', 'red'],
    ['has its last day today', '2018-09-29T00:00:00+08:00', 'yellow'],
    ['has its last day on the second working day, a Sunday at work', '2018-10-01T00:00:00+08:00', 'yellow'],
    ['has its last day on the first day after the holiday', '2018-10-09T00:00:00+08:00', 'green'],
  ])('of one that %s', (_, dueAt, light) => {
    expect(lightOf(instant(dueAt), bounds)).toBe(light);
  });

  it('is none where there is no term', () => {
    expect(lightOf(null, bounds)).toBeNull();
  });

  it('is never green where the calendar ends before the second working day', () => {
    const last = instant(`${calendar.horizon}T09:00:00+08:00`);
    expect(lightOf(instant(`${calendar.horizon}T24:00:00+08:00`), lightBounds(calendar, last))).toBe(
      'yellow',
    );
  });
});
