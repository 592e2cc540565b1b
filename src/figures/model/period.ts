import { addDays, isLocalDate, type LocalDate } from '../../kernel/index.js';

/** 期间 — a year `2018`, a quarter `2018-Q1` or a month `2018-03`, with its days, both included. */
export interface Period {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const FORM = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads a period; null where it is none. */
export function periodOf(text: string): Period | null {
  const [, year, quarter, month] = FORM.exec(text) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return spanning(text, Number(year), Number(month), 1);
  if (quarter !== undefined) return spanning(text, Number(year), Number(quarter) * 3 - 2, 3);
  return spanning(text, Number(year), 1, 12);
}

function spanning(id: string, year: number, first: number, months: number): Period | null {
  const from = dayOf(year, first);
  const next = first + months > 12 ? dayOf(year + 1, first + months - 12) : dayOf(year, first + months);
  return isLocalDate(from) && isLocalDate(next) ? { id, from, to: addDays(next, -1) } : null;
}

function dayOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
