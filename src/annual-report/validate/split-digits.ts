import { cellLabel, cellsOf, type FormCell } from '../model/form-cells.js';
import { reportFinding, type ReportFinding } from '../model/finding.js';
import type { ConstraintResult } from '../model/validation.js';
import type { Sheet } from './assess-constraint.js';

/**
 * 拆格 — two neighbouring cells hold the digits of one number: where a total of a row does not agree and would once
 * they are put together, that is what most likely happened when the table was typed off or recognised.
 */
export function splitDigits(results: readonly ConstraintResult[], sheet: Sheet): readonly ReportFinding[] {
  const cells = new Map(cellsOf(sheet.form, sheet.variant).map((cell) => [cell.address, cell]));
  return results.flatMap(({ id, table, assessed }) => {
    const constraint = sheet.form.tables
      .find((one) => one.id === table)
      ?.constraints.find((one) => one.id === id);
    if (constraint?.op !== 'eq' || constraint.each !== 'row' || constraint.left.length !== 1) return [];
    return assessed
      .filter(({ verdict }) => verdict === 'fail')
      .flatMap(({ cells: [total = '', ...parts] }) => inRow(total, parts, cells, sheet));
  });
}

function inRow(
  total: string,
  parts: readonly string[],
  cells: ReadonlyMap<string, FormCell>,
  { filled, form, variant }: Sheet,
): readonly ReportFinding[] {
  const values = parts.map((address) => filled.cells[address]?.value ?? 0);
  const wanted = filled.cells[total]?.value ?? 0;
  const have = values.reduce((all, one) => all + one, 0);
  return parts.slice(1).flatMap((second, index) => {
    const first = parts[index] ?? '';
    const [a = 0, b = 0] = [values[index], values[index + 1]];
    if (!isDigit(a) || !isDigit(b) || a === 0 || have - a - b + Number(`${a}${b}`) !== wanted) return [];
    const words = (address: string): string => {
      const cell = cells.get(address);
      return cell === undefined ? address : cellLabel(cell, variant);
    };
    return [
      reportFinding({
        code: 'split-digits',
        severity: 'error',
        cells: [first, second],
        message: `${words(first)} ${a} 和 ${words(second)} ${b} 合起来是 ${a}${b}，合计正好等于 ${wanted}：很可能是一个数拆成了两格`,
        cure: `请对照原件，把 ${a}${b} 填在一格`,
        clause: form.clause,
      }),
    ];
  });
}

function isDigit(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 9;
}
