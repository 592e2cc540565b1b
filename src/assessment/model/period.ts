import { periodOf as figuresPeriodOf, type Period as Days } from '../../figures/index.js';
import type { PeriodKind } from '../../policy/index.js';

/** 考核期 — a month, a quarter or a year; both days belong to it. */
export interface Period extends Days {
  readonly kind: PeriodKind;
  readonly year: number;
}

/** Reads `2018`, `2018-Q1` or `2018-03`; null where it is none of them. */
export function periodOf(text: string): Period | null {
  const days = figuresPeriodOf(text);
  if (days === null) return null;
  const kind = text.length === 4 ? 'year' : text.includes('Q') ? 'quarter' : 'month';
  return { ...days, kind, year: Number(text.slice(0, 4)) };
}

/** The periods of the same kind within the same year, in order. */
export function periodsBeside({ kind, year }: Pick<Period, 'kind' | 'year'>): readonly Period[] {
  const ids = {
    year: [`${year}`],
    quarter: [1, 2, 3, 4].map((number) => `${year}-Q${number}`),
    month: Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  }[kind];
  return ids.flatMap((id) => periodOf(id) ?? []);
}

/** 2018年、2018年第1季度、2018年3月; what is no period stands as it is. */
export function periodLabel(text: string): string {
  const period = periodOf(text);
  if (period === null) return text;
  const { id, kind, year } = period;
  if (kind === 'year') return `${year}年`;
  if (kind === 'quarter') return `${year}年第${id.slice(-1)}季度`;
  return `${year}年${Number(id.slice(-2))}月`;
}
