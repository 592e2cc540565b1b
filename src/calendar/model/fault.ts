/** A place in a calendar file; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Every kind of fault that a calendar folder can have, and what it means. */
export const CALENDAR_FAULT_CODES = {
  'folder-missing': '日历目录不存在或读不了',
  'file-missing': '缺少 calendar.yaml',
  'file-unreadable': '文件读不了或过大',
  'file-unknown': '日历目录中不认识的文件',
  'yaml-syntax': 'YAML 语法错误',
  'unknown-key': '格式里没有的键',
  'key-missing': '缺少必须的键',
  'value-invalid': '值的类型或格式不对',
  'year-mismatch': '年份与文件名不一致',
  'year-missing': '相邻两年之间缺少日历文件',
  'date-order': '起止日期颠倒',
  'date-outside-year': '日期不在本年，也不在上一年12月',
  'notice-unknown': '引用了没有列出的通知',
  'day-repeated': '同一天安排了两次',
  'day-contradictory': '同一天既放假又上班',
  'make-up-on-workday': '调休上班日不是周休息日',
  'year-differs': '目录中的文件与已采用的安排不一致',
  'restated-on-rest-day': '特别写明的工作日落在周休息日',
} as const;

export type CalendarFaultCode = keyof typeof CALENDAR_FAULT_CODES;

/** Something wrong in a calendar file: where, which kind, what to write instead (Chinese). */
export interface CalendarFault extends Place {
  readonly code: CalendarFaultCode;
  readonly message: string;
}

/** Builds a fault. */
export function calendarFault(at: Place, code: CalendarFaultCode, message: string): CalendarFault {
  return { file: at.file, line: at.line, code, message };
}

/** `file:line code message`, the form in which tools and people look for it. */
export function formatFault(fault: CalendarFault): string {
  return `${fault.file}:${fault.line} ${fault.code} ${fault.message}`;
}
