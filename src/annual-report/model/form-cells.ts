import type { CellType, FormColumn, FormRow, FormTable, StatisticalForm } from '../../policy/index.js';

/** A place in a form where a figure stands. */
export interface FormCell {
  /** `table.row.column`. */
  readonly address: string;
  readonly table: FormTable;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly type: CellType;
  readonly unit: string | null;
  /** Measure that counts it, where one does. */
  readonly measure: string | null;
}

/** `table.row.column`: how a cell is called everywhere. */
export function addressOf(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** The printing that is meant: a form with printings of its own and none named is the first of them. */
export function variantOf(form: StatisticalForm, variant: string | null): string | null {
  return variant ?? form.variants[0]?.id ?? null;
}

/** Whether a row, footer or constraint belongs to a printing of the form. */
export function isIn(part: { readonly variant?: string }, variant: string | null): boolean {
  return part.variant === undefined || part.variant === variant;
}

/** Rows of a table in a printing of the form, headings included. */
export function rowsOf(table: FormTable, variant: string | null): readonly FormRow[] {
  return table.rows.filter((row) => isIn(row, variant));
}

/** Every cell of the form in a printing of it, in reading order; headings hold none. */
export function cellsOf(form: StatisticalForm, variant: string | null): readonly FormCell[] {
  const printing = variantOf(form, variant);
  return form.tables.flatMap((table) =>
    rowsOf(table, printing)
      .filter(({ heading }) => !heading)
      .flatMap((row) => table.columns.map((column) => cellOf(table, row, column))),
  );
}

function cellOf(table: FormTable, row: FormRow, column: FormColumn): FormCell {
  return {
    address: addressOf(table.id, row.id, column.id),
    table,
    row,
    column,
    type: row.type ?? column.type,
    unit: row.unit ?? column.unit ?? null,
    measure: table.measures[`${row.id}.${column.id}`] ?? row.measure ?? null,
  };
}

/** A row as a printing of the form numbers and words it. */
export function printedRow(
  row: FormRow,
  variant: string | null,
): { readonly no: string; readonly label: string } {
  const printed = variant === null ? undefined : row.as?.[variant];
  return { no: printed?.no ?? row.no ?? '', label: printed?.label ?? row.label };
}

/** Words for a cell, as people find it in the form: `三(一)收到申请数`, `规范性文件·本年新公开数量`. */
export function cellLabel({ table, row, column }: FormCell, variant: string | null): string {
  const { no, label } = printedRow(row, variant);
  const words = label.replace(/^其中：/, '');
  const named = no === '' || words.startsWith(no) ? words : `${no}${words}`;
  return table.columns.length === 1
    ? named
    : `${named}·${column.group === undefined ? '' : `${column.group}／`}${column.label}`;
}
