import type { AnnualReport } from '../build/report.js';
import type { SumCell } from '../build/sums.js';

/** A live sum, and what it comes to now. */
export interface LiveSum {
  readonly formula: string;
  readonly result: number | '';
}

/**
 * Sums that an office may watch while it types: only where the figure that stands there is what the sum comes to.
 * A sum of which a part is blank is blank, because Excel would take the blank for 0.
 * @param at address in the sheet, by the cell's own
 */
export function liveSums(
  report: AnnualReport,
  sums: readonly SumCell[],
  at: (cell: string) => string | undefined,
): ReadonlyMap<string, LiveSum> {
  const live = new Map<string, LiveSum>();
  for (const { cell, parts } of sums) {
    const places = parts.map(at);
    if (live.has(cell) || places.some((place) => place === undefined)) continue;
    const value = report.cells[cell]?.value ?? null;
    const terms = parts.map((part) => report.cells[part]?.value ?? null);
    const known = terms.filter((term) => term !== null);
    const sum = known.reduce((one, other) => one + other, 0);
    if (value === null ? known.length === terms.length : known.length < terms.length || !same(value, sum))
      continue;
    const range = rangesOf(places.map((place) => place ?? ''));
    live.set(cell, {
      formula: `IF(COUNT(${range})=${terms.length},SUM(${range}),"")`,
      result: value ?? '',
    });
  }
  return live;
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** `C4:C9,C11`: neighbours below or beside one another are one range. */
export function rangesOf(places: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const place of places) {
    const range = ranges.at(-1);
    if (range !== undefined && follows(range.last, place) && sameLine(range, place)) range.last = place;
    else ranges.push({ first: place, last: place });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(',');
}

function follows(one: string, next: string): boolean {
  const [column, row] = partsOf(one);
  const [nextColumn, nextRow] = partsOf(next);
  return (column === nextColumn && nextRow === row + 1) || (row === nextRow && nextColumn === column + 1);
}

function sameLine({ first }: { readonly first: string }, place: string): boolean {
  const [column, row] = partsOf(first);
  const [otherColumn, otherRow] = partsOf(place);
  return column === otherColumn || row === otherRow;
}

function partsOf(place: string): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column, Number(row)];
}
