import { dateAt, instant, type LocalDate } from '../../kernel/index.js';

/** 2018年3月1日, as official papers write a day. */
export function chineseDay(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** The day in the office of an instant, in the same words. */
export function chineseDayOf(at: string): string {
  return chineseDay(dateAt(instant(at)));
}
