import type { TiesChoice } from '../../policy/index.js';
import { ranking, type Ranked, type UnitTotal } from './ranking.js';
import type { ScoreSheet, SheetCriterion, SheetIndicator } from './sheet.js';

/** 通报 — of a month, a quarter or a year: the ranking, who is on the negative list and why, and how each unit moved. */
export interface Bulletin {
  readonly scheme: string;
  readonly period: string;
  readonly ties: TiesChoice;
  readonly ranking: readonly Ranked[];
  readonly negativeList: readonly NegativeUnit[];
  readonly trend: readonly UnitTrend[];
  readonly unassessed: readonly string[];
}

/** A unit of the negative list (负面清单): a veto struck it, or it reached no band or only the lowest. */
export interface NegativeUnit {
  readonly unit: string;
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  /** What it lost points for, the dearest first. */
  readonly losses: readonly { readonly id: string; readonly label: string; readonly points: number }[];
}

export interface UnitTrend {
  readonly unit: string;
  /** Earlier periods of the same kind in the same year, oldest first, and this one. */
  readonly points: readonly { readonly period: string; readonly points: number | null }[];
  /** Against the period before; null where one of the two is not assessable or there is none. */
  readonly change: number | null;
}

/**
 * @param sheets of the period, one for each unit
 * @param earlier of the periods before, oldest first
 */
export function bulletinOf(
  {
    scheme,
    period,
    ties,
    bands,
  }: Pick<Bulletin, 'scheme' | 'period' | 'ties'> & {
    readonly bands: readonly { readonly id: string; readonly label: string }[];
  },
  sheets: readonly ScoreSheet[],
  earlier: readonly { readonly period: string; readonly sheets: readonly ScoreSheet[] }[],
): Bulletin {
  const units = [...new Set(sheets.map(({ unit }) => unit))].sort();
  return {
    scheme,
    period,
    ties,
    ranking: ranking(sheets.map(totalOf), ties),
    negativeList: sheets
      .map((sheet) => negativeOf(sheet, bands))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    trend: units.map((unit) => trendOf(unit, [...earlier, { period, sheets }])),
    unassessed: sheets.flatMap(({ unit, status }) => (status === 'not-assessable' ? [unit] : [])).sort(),
  };
}

/** A sheet's total, for lists. */
export function totalOf({ unit, points, outOf, band }: ScoreSheet): UnitTotal {
  return { unit, points, outOf, band: band?.id ?? null };
}

function negativeOf(
  sheet: ScoreSheet,
  bands: readonly { readonly id: string; readonly label: string }[],
): NegativeUnit {
  const vetoes = sheet.vetoes
    .filter(({ strikes }) => strikes === true)
    .map(({ id, label }) => ({ id, label }));
  const worst = bands.at(-1);
  const low =
    sheet.points !== null && worst !== undefined && (sheet.band === null || sheet.band.id === worst.id)
      ? [{ id: 'band', label: sheet.band?.label ?? '没有达到任何等次' }]
      : [];
  return { unit: sheet.unit, reasons: [...vetoes, ...low], losses: lossesOf(sheet) };
}

/** What a sheet lost points for, the dearest first; of equal ones in the order of the scheme. */
export function lossesOf({ indicators }: ScoreSheet): NegativeUnit['losses'] {
  const lost = deductionsOf(indicators).flatMap(({ id, label, points }) =>
    points !== null && points > 0 ? [{ id, label, points }] : [],
  );
  return lost.sort((a, b) => b.points - a.points);
}

function deductionsOf(indicators: readonly SheetIndicator[]): readonly SheetCriterion[] {
  return indicators.flatMap(({ deductions, parts }) => [...deductions, ...deductionsOf(parts)]);
}

function trendOf(
  unit: string,
  periods: readonly { readonly period: string; readonly sheets: readonly ScoreSheet[] }[],
): UnitTrend {
  const points = periods.map(({ period, sheets }) => ({
    period,
    points: sheets.find((sheet) => sheet.unit === unit)?.points ?? null,
  }));
  const [before, now] = [points.at(-2)?.points ?? null, points.at(-1)?.points ?? null];
  // Whole ten-thousandths, so that the difference of two decimals is a decimal.
  const change = before === null || now === null ? null : Math.round((now - before) * 10_000) / 10_000;
  return { unit, points, change };
}
