import type { CellType } from '../../policy/index.js';
import { compare, decimalOf, ZERO } from '../model/decimal.js';
import { cellLabel, cellsOf, type FormCell } from '../model/form-cells.js';
import type { Assessed, ConstraintResult, Verdict } from '../model/validation.js';
import { overall, type Sheet } from './assess-constraint.js';

const KINDS: readonly { readonly type: CellType; readonly why: string }[] = [
  { type: 'count', why: '计数是不小于 0 的整数' },
  { type: 'change', why: '增减是整数' },
  { type: 'amount', why: '金额不小于 0' },
];

/** What kind of number stands in every cell: one result for each kind that the form has. */
export function assessTypes(sheet: Sheet): readonly ConstraintResult[] {
  const cells = cellsOf(sheet.form, sheet.variant);
  return KINDS.flatMap(({ type, why }) => {
    const assessed = cells.filter((cell) => cell.type === type).map((cell) => assess(cell, sheet));
    if (assessed.length === 0) return [];
    return [
      {
        id: `type-${type}`,
        table: null,
        severity: 'error' as const,
        why,
        verdict: overall(assessed.map(({ verdict }) => verdict)),
        assessed: assessed.filter(({ verdict }) => verdict !== 'pass'),
        missing: assessed.flatMap(({ missing }) => missing),
      },
    ];
  });
}

function assess(cell: FormCell, { filled, variant }: Sheet): Assessed {
  const value = filled.cells[cell.address]?.value ?? null;
  return {
    at: null,
    verdict: value === null ? 'not-assessable' : verdictOf(cell.type, value),
    said: `${cellLabel(cell, variant)} ${value === null ? '（空）' : String(value)}`,
    cells: [cell.address],
    missing: value === null ? [cell.address] : [],
  };
}

function verdictOf(type: CellType, value: number): Verdict {
  const figure = decimalOf(value);
  const whole = figure.scale === 0;
  const notBelow = compare(figure, ZERO) >= 0;
  return (type === 'amount' || whole) && (type === 'change' || notBelow) ? 'pass' : 'fail';
}
