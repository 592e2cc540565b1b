import type { EntityManager } from 'typeorm';
import type { WorkdayCalendar } from './model/workday-calendar.js';

/** 现用日历 — a notice may be adopted while the service runs: whoever counts days asks here each time, and keeps no calendar. */
export interface Calendars {
  /** As this process knows it. */
  readonly now: WorkdayCalendar;
  /** As the storage knows it in this unit of work: what another process adopted is in it, too. */
  seenBy(on: EntityManager): Promise<WorkdayCalendar>;
}
