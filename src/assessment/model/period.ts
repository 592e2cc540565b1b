import { addDays, localDate, type LocalDate } from '../../kernel/index.js';
import type { PeriodKind } from '../../policy/index.js';

/** 考核期 — a month, a quarter or a year; both days belong to it. */
export interface Period {
  /** `2018`, `2018-Q1`, `2018-03`. */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const WRITTEN = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads `2018`, `2018-Q1` or `2018-03`; null where it is none of them. */
export function periodOf(text: string): Period | null {
  const [id, year = '', quarter, month] = WRITTEN.exec(text) ?? [];
  if (id === undefined) return null;
  if (month !== undefined) return months(id, 'month', Number(year), Number(month), 1);
  if (quarter !== undefined) return months(id, 'quarter', Number(year), Number(quarter) * 3 - 2, 3);
  return months(id, 'year', Number(year), 1, 12);
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

/** 2018年、2018年第1季度、2018年3月 */
export function periodLabel({ id, kind, year }: Period): string {
  if (kind === 'year') return `${year}年`;
  if (kind === 'quarter') return `${year}年第${id.slice(-1)}季度`;
  return `${year}年${Number(id.slice(-2))}月`;
}

function months(id: string, kind: PeriodKind, year: number, first: number, count: number): Period {
  const from = firstDay(year, first);
  const after = first + count;
  const to = addDays(after > 12 ? firstDay(year + 1, after - 12) : firstDay(year, after), -1);
  return { id, kind, year, from, to };
}

function firstDay(year: number, month: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-01`);
}
