import type { WorkdayCalendar } from '../../calendar/index.js';
import { addDays, dateAt, instant, type Instant } from '../../kernel/index.js';

/** 红灯 overdue, 黄灯 at most two working days are left, 绿灯 more. */
export type Light = 'red' | 'yellow' | 'green';

/** 只剩两个工作日就亮黄灯 */
const SOON_WORKING_DAYS = 2;
const END_OF_TIME = instant('9999-12-31T00:00:00Z');

/** The moments between which the lights change: due by `now` is overdue, due by `soon` is soon. */
export interface LightBounds {
  readonly now: Instant;
  readonly soon: Instant;
}

/**
 * The bounds of a moment. Where the calendar ends within two working days, so does every term that it could
 * determine: all that are not overdue are soon.
 */
export function lightBounds(calendar: WorkdayCalendar, now: Instant): LightBounds {
  const last = calendar.addWorkingDays(dateAt(now), SOON_WORKING_DAYS);
  return {
    now,
    soon: last.ok ? instant(`${addDays(last.value, 1)}T00:00:00+08:00`) : END_OF_TIME,
  };
}

/** The light of a term that lapses at a moment; null without a term. */
export function lightOf(dueAt: string | null, { now, soon }: LightBounds): Light | null {
  if (dueAt === null) return null;
  if (dueAt <= now) return 'red';
  return dueAt <= soon ? 'yellow' : 'green';
}
