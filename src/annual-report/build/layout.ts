import type { FormColumn, FormRow, FormTable } from '../../policy/index.js';
import { addressOf, rowsOf } from '../model/form-cells.js';
import type { GridCell, GridRow, ReportTable } from './report.js';
import { rowHeads, type RowHeads } from './row-heads.js';

/** What is printed in the corner above the heads of rows. */
const CORNER = '统计指标';
const UNIT = '单位';

export interface LayoutInput {
  readonly table: FormTable;
  readonly variant: string | null;
  readonly headings: Readonly<Record<string, string>>;
  /** The figure as it is printed; blank where it is unknown. */
  readonly print: (cell: string) => string;
}

/** Lays a table of a form out: groups of columns above, heads of rows beside, a column for units where rows have their own. */
export function layOut({ table, variant, headings, print }: LayoutInput): ReportTable {
  const rows = rowsOf(table, variant);
  const heads = rowHeads(table, rows, variant, headings);
  const depth = Math.max(...heads.map(({ length }) => length));
  const units = rows.some(({ unit }) => unit !== undefined);
  const rowWidth = depth + (units ? 1 : 0);
  return {
    id: table.id,
    caption: table.label,
    note: table.note ?? null,
    rowHeads: rowWidth,
    width: rowWidth + table.columns.length,
    units,
    head: headRows(table.columns, depth, units),
    body: rows.map((row, index) => [
      ...headCells(heads, index, depth),
      ...(units && !row.heading ? [plain(depth, row.unit ?? '')] : []),
      ...(row.heading
        ? [plain(depth, '', rowWidth - depth + table.columns.length)]
        : figures(table, row, rowWidth, print)),
    ]),
  };
}

function figures(table: FormTable, row: FormRow, from: number, print: LayoutInput['print']): GridRow {
  return table.columns.map((column, index) => {
    const cell = addressOf(table.id, row.id, column.id);
    return { ...plain(from + index, print(cell)), cell };
  });
}

function plain(at: number, text: string, columns = 1): GridCell {
  return { at, columns, rows: 1, text, heads: null, cell: null };
}

/** The heads of one row that begin in it: one that the row above has too is not told again. */
function headCells(heads: readonly RowHeads[], index: number, depth: number): GridCell[] {
  const own = heads[index] ?? [];
  return own.flatMap((text, level) => {
    const last = level === own.length - 1;
    if (!last && index > 0 && sharesUpTo(heads[index - 1], own, level)) return [];
    return [
      {
        at: level,
        columns: last ? depth - level : 1,
        rows: last ? 1 : runFrom(heads, index, level),
        text,
        heads: last ? ('row' as const) : ('rows' as const),
        cell: null,
      },
    ];
  });
}

/** How many rows from this one on have the same heads down to a level. */
function runFrom(heads: readonly RowHeads[], index: number, level: number): number {
  const own = heads[index] ?? [];
  let run = 1;
  while (sharesUpTo(heads[index + run], own, level)) run += 1;
  return run;
}

function sharesUpTo(other: RowHeads | undefined, own: RowHeads, level: number): boolean {
  if (other === undefined || other.length - 1 <= level) return false;
  return own.slice(0, level + 1).every((text, at) => other[at] === text);
}

function headRows(columns: readonly FormColumn[], depth: number, units: boolean): readonly GridRow[] {
  const paths = columns.map(({ group, label }) => [...(group?.split('/') ?? []), label]);
  const levels = Math.max(...paths.map(({ length }) => length));
  const from = depth + (units ? 1 : 0);
  const corner: GridCell[] = [
    { at: 0, columns: depth, rows: levels, text: CORNER, heads: 'column', cell: null },
    ...(units
      ? [{ at: depth, columns: 1, rows: levels, text: UNIT, heads: 'column' as const, cell: null }]
      : []),
  ];
  return Array.from({ length: levels }, (_, level) => [
    ...(level === 0 ? corner : []),
    ...paths.flatMap((path, index) => headAt({ paths, path, index, level, levels, from })),
  ]);
}

interface HeadPlace {
  readonly paths: readonly RowHeads[];
  readonly path: RowHeads;
  readonly index: number;
  readonly level: number;
  readonly levels: number;
  readonly from: number;
}

function headAt({ paths, path, index, level, levels, from }: HeadPlace): GridCell[] {
  const text = path[level];
  if (text === undefined) return [];
  const last = level === path.length - 1;
  if (!last && index > 0 && sharesUpTo(paths[index - 1], path, level)) return [];
  return [
    {
      at: from + index,
      columns: last ? 1 : runFrom(paths, index, level),
      rows: last ? levels - level : 1,
      text,
      heads: last ? 'column' : 'columns',
      cell: null,
    },
  ];
}
