import { addDays, dateAt, instant, localDate, type Instant } from '../../kernel/index.js';
import type { Fate } from './model/fate.js';
import type { WorkHours } from './model/work-hours.js';

/** When in a year a document is begun: somewhere in the working hours of its month. */
export function momentIn(
  hours: WorkHours,
  year: number,
  { month, moment }: Pick<Fate, 'month' | 'moment'>,
): Instant {
  const first = startOf(year, month);
  const days = hours.workingDays(dateAt(first), addDays(dateAt(startOf(year, month + 1)), -1));
  return hours.after(first, Math.max(1, Math.floor(moment * days * hours.minutesADay)));
}

/** Midnight in Shanghai before a month; month 13 is the next January. */
export function startOf(year: number, month: number): Instant {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return instant(`${localDate(`${y}-${String(m).padStart(2, '0')}-01`)}T00:00:00+08:00`);
}
