const DAY_MS = 86_400_000;
const ZONE = 'Asia/Shanghai';
const MINUTE_PARTS = {
  timeZone: ZONE,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
} as const;
const MINUTE = new Intl.DateTimeFormat('zh-CN', MINUTE_PARTS);
const MINUTE_OF_YEAR = new Intl.DateTimeFormat('zh-CN', { ...MINUTE_PARTS, year: 'numeric' });
const YEAR = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, year: 'numeric' });
const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** 3/1 09:30, in the office's time; of another year than this one with the year. */
export function minuteText(instant: string): string {
  const at = new Date(instant);
  return (YEAR.format(at) === YEAR.format(new Date()) ? MINUTE : MINUTE_OF_YEAR).format(at);
}

/** 2018/3/1, in the office's time. */
export function dayText(instant: string): string {
  return DAY.format(new Date(instant));
}

/** How long something has been waiting, in words that tell whether to hurry; now, or at another moment that is looked at. */
export function waitText(since: string, then?: number): string {
  const days = Math.floor(((then ?? Date.now()) - Date.parse(since)) / DAY_MS);
  if (days <= 0) return then === undefined ? '今天到' : '当天到';
  return `已等 ${days} 天`;
}
