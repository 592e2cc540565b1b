import { err, refusal, type LocalDate, type Refusal } from '../../kernel/index.js';

/** Terms beyond this many days are mistakes, not terms. */
export const TERM_MAX = 3660;

type Refused = { readonly ok: false; readonly error: readonly Refusal[] };

/** 没有该年的节假日安排 — beyond the notices nobody knows which days are worked; "weekends only" would be a guess. */
export function yearMissing(
  year: number,
  covered: { readonly first: LocalDate; readonly horizon: LocalDate },
): Refused {
  const { first, horizon } = covered;
  return err([
    refusal({
      code: 'calendar-year-missing',
      message: `没有${year}年的节假日安排，无法推算工作日（现有日历自${first}至${horizon}）`,
      cure: `${year}年节假日安排的通知发布后，在“系统 · 工作日历”录入、由另一人采用（或 wugongkai calendar propose），再重新计算`,
      facts: { year, first, horizon },
      who: ['policy-officer', 'system-admin'],
    }),
  ]);
}

/** A number of days that is none. */
export function termInvalid(amount: number): Refused {
  return err([
    refusal({
      code: 'term-invalid',
      message: `期限应为 1 至 ${TERM_MAX} 之间的整数`,
      cure: '请更正期限的天数',
      facts: { amount: Number.isFinite(amount) ? amount : String(amount) },
    }),
  ]);
}

/** A stop of the clock that ends before it begins. */
export function stopInvalid(from: LocalDate, to: LocalDate): Refused {
  return err([
    refusal({
      code: 'stop-invalid',
      message: `期限中止的起止日期颠倒：${from} 至 ${to}`,
      cure: '请更正中止期间的起止日期',
      facts: { from, to },
    }),
  ]);
}
