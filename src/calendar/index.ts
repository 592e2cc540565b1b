export { deadlineCommand, type DeadlineCommandDeps } from './cli/deadline.js';
export type { Calendars } from './calendars.js';
export { loadCalendar, readCalendar, readYearText, type ProposedYear } from './load/load-calendar.js';
export { noticeText, type NoticeForm } from './load/write-year.js';
export { buildCalendar, yearDigest } from './model/build-calendar.js';
export type {
  CalendarParts,
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
export { calendarFault, formatFault, type CalendarFault } from './model/fault.js';
export { changedDays, yearOf, type CalendarYearView, type ChangedDay } from './model/year-view.js';
export type { WorkdayCalendar } from './model/workday-calendar.js';
