import type { Constraint, FormTable, StatisticalForm } from '../../policy/index.js';
import { addressOf, isIn, rowsOf } from '../model/form-cells.js';

/** A cell that must be the sum of others, because the form says so. */
export interface SumCell {
  readonly cell: string;
  readonly parts: readonly string[];
}

/** Every total of the form: equalities with one term on the left that hold without exception (`error`). */
export function sumsOf(form: StatisticalForm, variant: string | null): readonly SumCell[] {
  return form.tables.flatMap((table) =>
    table.constraints
      .filter((one) => one.op === 'eq' && one.severity === 'error' && isIn(one, variant))
      .filter(({ left, right, previous }) => left.length === 1 && right.length > 0 && previous === undefined)
      .flatMap((one) => cellsUnder(one, table, variant)),
  );
}

function cellsUnder({ each, left, right }: Constraint, table: FormTable, variant: string | null): SumCell[] {
  const [total = ''] = left;
  const rows = rowsOf(table, variant).filter(({ heading }) => !heading);
  const has = (id: string): boolean => rows.some((row) => row.id === id);
  switch (each) {
    case 'column': {
      const parts = right.filter(has);
      if (!has(total) || parts.length === 0) return [];
      return table.columns.map((column) => ({
        cell: addressOf(table.id, total, column.id),
        parts: parts.map((row) => addressOf(table.id, row, column.id)),
      }));
    }
    case 'row':
      return rows.map((row) => ({
        cell: addressOf(table.id, row.id, total),
        parts: right.map((column) => addressOf(table.id, row.id, column)),
      }));
    case 'cell':
      return [{ cell: `${table.id}.${total}`, parts: right.map((term) => `${table.id}.${term}`) }];
  }
}
