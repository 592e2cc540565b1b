import type { CalendarFault, ProposedYear, WorkdayCalendar } from '../../calendar/index.js';
import type { Result } from '../../kernel/index.js';

/** The calendar of the installation, and the same with another year's file in it; given by the composition. */
export abstract class Workdays {
  abstract readonly calendar: WorkdayCalendar;

  /** All faults of all files, or the calendar as it would be. Nothing is installed. */
  abstract with(proposed: ProposedYear): Result<WorkdayCalendar, readonly CalendarFault[]>;
}
