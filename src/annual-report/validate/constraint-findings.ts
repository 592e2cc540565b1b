import type { FormTable } from '../../policy/index.js';
import { compare, decimalOf, sum } from '../model/decimal.js';
import { cellLabel, cellsOf, isIn, printedRow, type FormCell } from '../model/form-cells.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';
import type { Assessed, ConstraintResult } from '../model/validation.js';
import { assessConstraint, type Sheet } from './assess-constraint.js';

/** Results of every constraint of the form's tables in this printing. */
export function assessConstraints(sheet: Sheet): readonly ConstraintResult[] {
  return sheet.form.tables.flatMap((table) =>
    table.constraints
      .filter((constraint) => isIn(constraint, sheet.variant))
      .map((constraint) => assessConstraint(constraint, table, sheet)),
  );
}

/** A finding for each place where a constraint does not hold. */
export function constraintFindings(
  results: readonly ConstraintResult[],
  sheet: Sheet,
): readonly ReportFinding[] {
  return results.flatMap((result) =>
    result.assessed
      .filter(({ verdict }) => verdict === 'fail')
      .map((assessed) => failure('constraint-fails', result, assessed, sheet)),
  );
}

/** What is possible and mostly a mistake. */
export function plausibilityFindings(sheet: Sheet): readonly ReportFinding[] {
  return sheet.form.tables.flatMap((table) =>
    table.plausibility
      .filter((constraint) => isIn(constraint, sheet.variant))
      .map((constraint) => assessConstraint(constraint, table, sheet))
      .flatMap((result) =>
        result.assessed
          .filter(({ verdict }) => verdict === 'fail')
          .map((assessed) => failure('figures-implausible', result, assessed, sheet)),
      ),
  );
}

function failure(code: string, result: ConstraintResult, assessed: Assessed, sheet: Sheet): ReportFinding {
  const table = sheet.form.tables.find(({ id }) => id === result.table);
  return reportFinding({
    code,
    severity: result.severity,
    cells: assessed.cells,
    message: `${placeText(table, assessed.at, sheet.variant)}${assessed.said}。${result.why}`,
    cure: '请核对所列各格的台账，更正填错的一格；数字无误的，在报告中说明原因',
    clause: table?.clause.length ? table.clause : sheet.form.clause,
  });
}

function placeText(table: FormTable | undefined, at: string | null, variant: string | null): string {
  if (table === undefined || at === null) return '';
  const column = table.columns.find(({ id }) => id === at);
  if (column !== undefined) return table.columns.length === 1 ? '' : `“${column.label}”列：`;
  const row = table.rows.find(({ id }) => id === at);
  return row === undefined || table.rows.length === 1 ? '' : `“${printedRow(row, variant).label}”行：`;
}

/**
 * A total stands above parts of which some are known and too few: nobody can say that it is wrong, and everybody can
 * see that the blank cells must say something.
 */
export function openTotals(results: readonly ConstraintResult[], sheet: Sheet): readonly ReportFinding[] {
  const cells = new Map(cellsOf(sheet.form, sheet.variant).map((cell) => [cell.address, cell]));
  return results.flatMap((result) => {
    const constraint = sheet.form.tables
      .find(({ id }) => id === result.table)
      ?.constraints.find(({ id }) => id === result.id);
    if (constraint === undefined || !['eq', 'le'].includes(constraint.op) || constraint.left.length !== 1)
      return [];
    return result.assessed.flatMap((assessed) => openTotal(assessed, cells, sheet));
  });
}

function openTotal(
  { cells: [total = '', ...parts], missing }: Assessed,
  cells: ReadonlyMap<string, FormCell>,
  sheet: Sheet,
): readonly ReportFinding[] {
  const valueOf = (address: string): number | null => sheet.filled.cells[address]?.value ?? null;
  const whole = valueOf(total);
  const known = parts.flatMap((address) => valueOf(address) ?? []);
  if (whole === null || missing.length === 0 || known.length === 0) return [];
  if (compare(sum(known.map(decimalOf)), decimalOf(whole)) >= 0) return [];
  const words = (address: string): string => {
    const cell = cells.get(address);
    return cell === undefined ? address : cellLabel(cell, sheet.variant);
  };
  const filledParts = parts.filter((address) => valueOf(address) !== null);
  return [
    reportFinding({
      code: 'parts-blank',
      severity: 'error',
      cells: [total, ...missing],
      message: `${words(total)}填了 ${whole}，分项只填了${filledParts.map((one) => `${words(one)} ${String(valueOf(one))}`).join('、')}，其余 ${missing.length} 格空着，对不上`,
      cure: `请补填：${missing.map(words).join('、')}；没有的填 0`,
      clause: cells.get(total)?.table.clause.length
        ? (cells.get(total)?.table.clause ?? [])
        : sheet.form.clause,
    }),
  ];
}
