import { addMilliseconds, instant, type Instant } from '../../kernel/index.js';
import type { Fate } from './model/fate.js';
import type { WorkHours } from './model/work-hours.js';

/** When in a year a document is begun: in office hours, in its month unless the month has no work left. */
export function momentIn(
  hours: WorkHours,
  year: number,
  { month, moment }: Pick<Fate, 'month' | 'moment'>,
): Instant {
  const first = startOf(year, month);
  const span =
    Date.parse(startOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1)) - Date.parse(first);
  return hours.after(addMilliseconds(first, Math.floor(span * moment)), 1);
}

/** Midnight in Shanghai before a month. */
export function startOf(year: number, month: number): Instant {
  return instant(`${year}-${String(month).padStart(2, '0')}-01T00:00:00+08:00`);
}
