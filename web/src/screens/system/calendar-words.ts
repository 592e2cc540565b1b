import type { NamedDayDto } from '../../api/types.gen';

/** What a day counts as, as people call it. */
export const DAY_KINDS: Readonly<Record<NamedDayDto['kind'], string>> = {
  'working-day': '工作日',
  weekend: '周休息日',
  holiday: '放假',
  'make-up-workday': '调休上班',
};

const WEEKDAYS = '日一二三四五六';

export const weekdayOf = (date: string): string =>
  `星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`;

/** Where a value follows the one before by a day. */
export const follows = (before: string, after: string): boolean =>
  Date.parse(after) - Date.parse(before) === 86_400_000;
