import type { ReactNode } from 'react';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const QUARTER_WORDS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Disclosure has been assessed since the first regulation came into force. */
const FIRST_YEAR = 2008;

/** A year, a quarter or a month: 2018, 2018-Q1, 2018-03. */
export const PERIOD = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

/** 2018 年, 2018 年第一季度, 2018 年 3 月. */
export function periodText(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year} 年`;
  const quarter = QUARTERS.findIndex((one) => one === part);
  return quarter < 0 ? `${year} 年 ${Number(part)} 月` : `${year} 年${QUARTER_WORDS[quarter] ?? ''}`;
}

interface PeriodChoiceProps {
  readonly period: string;
  readonly onChange: (period: string) => void;
}

/** Year, and which part of it. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps): ReactNode {
  const [year = '', part = ''] = period.split('-');
  const last = Math.max(new Date().getFullYear(), Number(year));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));
  const go = (nextYear: string, nextPart: string): void =>
    onChange(nextPart === '' ? nextYear : `${nextYear}-${nextPart}`);
  return (
    <>
      <label className="filter">
        <span>年度</span>
        <select value={year} onChange={(event) => go(event.target.value, part)}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one} 年
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span>考核期</span>
        <select value={part} onChange={(event) => go(year, event.target.value)}>
          <option value="">全年</option>
          {QUARTERS.map((one, index) => (
            <option key={one} value={one}>
              {QUARTER_WORDS[index]}
            </option>
          ))}
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {Number(one)} 月
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
