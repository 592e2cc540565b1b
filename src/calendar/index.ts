export { deadlineCommand, type DeadlineCommandDeps } from './cli/deadline.js';
export { loadCalendar, type ProposedYear } from './load/load-calendar.js';
export type {
  CalendarRules,
  CalendarYear,
  HolidaySpan,
  NamedWorkday,
  Placed,
} from './model/calendar-source.js';
export {
  type ClockStop,
  type DeadlineDay,
  type DeadlineDayKind,
  type DeadlineLedger,
  type Term,
} from './model/deadline-ledger.js';
export { type CalendarDay, type CalendarSource, type DayKind } from './model/day.js';
export { type CalendarFault } from './model/fault.js';
export { changedDays, yearOf, type CalendarYearView, type ChangedDay } from './model/year-view.js';
export type { WorkdayCalendar } from './model/workday-calendar.js';
