import type { FormColumn, FormRow, FormTable } from '../../policy/index.js';
import type { Cell } from '../model/filled-form.js';
import { addressOf, printedRow, rowsOf } from '../model/form-cells.js';
import { parseCell } from './cell-text.js';
import type { Grid } from './grid.js';
import { alignInOrder, bareLabel, likeness } from './labels.js';

/** A table of a form found in a table of a file. */
export interface MatchedTable {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Labels that were found, of all that the table has. */
  readonly found: number;
  readonly all: number;
  /** Rows that have more cells than their heading. */
  readonly tooWide: readonly string[];
}

/** Rows and columns of a grid where a table's stand. */
interface Placed {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly heading: number;
}

/** Finds a table by its labels, wherever it stands in a grid; null where less than half of its labels are there. */
export function matchTable(grid: Grid, table: FormTable, variant: string | null): MatchedTable | null {
  const rows = rowsOf(table, variant);
  const bare = grid.map((line) => line.map(bareLabel));
  const placed =
    rows.length === 1 && !hasLabel(bare, rows, variant)
      ? unlabelled(bare, table)
      : labelled(bare, table, rows, variant);
  if (placed === null) return null;
  const found = count(placed.rows) + count(placed.columns);
  const all = rows.length + table.columns.length;
  if (count(placed.columns) === 0 || found * 2 < all) return null;
  return {
    cells: cellsAt(grid, table, rows, placed),
    found,
    all,
    tooWide: tooWide(grid, rows, placed),
  };
}

function count(places: readonly (number | null)[]): number {
  return places.filter((place) => place !== null).length;
}

function labelsOf(row: FormRow, variant: string | null): readonly string[] {
  return [...new Set([bareLabel(row.label), bareLabel(printedRow(row, variant).label)])];
}

function hasLabel(bare: Grid, rows: readonly FormRow[], variant: string | null): boolean {
  const wanted = rows.flatMap((row) => labelsOf(row, variant));
  return bare.some((line) => line.some((text) => wanted.includes(text)));
}

function labelled(
  bare: Grid,
  table: FormTable,
  rows: readonly FormRow[],
  variant: string | null,
): Placed | null {
  const wanted = rows.map((row) => labelsOf(row, variant));
  const texts = bare.map((line) => [...new Set(line)]);
  const places = alignInOrder(rows.length, bare.length, (want, find) =>
    Math.max(
      0,
      ...(texts[find] ?? []).flatMap((text) => (wanted[want] ?? []).map((label) => likeness(text, label))),
    ),
  );
  const first = places.find((place) => place !== null) ?? null;
  if (first === null) return null;
  const heading = headingAbove(bare, table.columns, first);
  if (heading !== null) return { rows: places, ...heading };
  // A table of one column often has no heading of its own: the figures stand last.
  const width = Math.max(...bare.map((line) => line.length));
  return table.columns.length === 1 && width > 1 ? { rows: places, columns: [width - 1], heading: -1 } : null;
}

/** The nearest row above that holds most of the columns' labels. */
function headingAbove(
  bare: Grid,
  columns: readonly FormColumn[],
  below: number,
): Pick<Placed, 'columns' | 'heading'> | null {
  let best: (Pick<Placed, 'columns' | 'heading'> & { readonly score: number }) | null = null;
  for (let heading = below - 1; heading >= 0; heading--) {
    const places = alignColumns(bare[heading] ?? [], columns);
    const score = count(places);
    if (score > (best?.score ?? 0)) best = { columns: places, heading, score };
    if (score === columns.length) break;
  }
  return best !== null && best.score * 2 >= columns.length ? best : null;
}

function alignColumns(line: readonly string[], columns: readonly FormColumn[]): readonly (number | null)[] {
  const wanted = columns.map(({ label }) => bareLabel(label));
  return alignInOrder(columns.length, line.length, (want, find) =>
    likeness(line[find] ?? '', wanted[want] ?? ''),
  );
}

/** A table of a single row that bears no label: the row under a heading that begins at the very left. */
function unlabelled(bare: Grid, table: FormTable): Placed | null {
  const heading = headingAbove(bare, table.columns, bare.length);
  if (heading?.columns[0] !== 0 || heading.heading + 1 >= bare.length) return null;
  return { rows: [heading.heading + 1], ...heading };
}

function cellsAt(
  grid: Grid,
  table: FormTable,
  rows: readonly FormRow[],
  placed: Placed,
): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  rows.forEach((row, index) => {
    const line = placed.rows[index] ?? null;
    if (row.heading || line === null) return;
    table.columns.forEach((column, across) => {
      const at = placed.columns[across] ?? null;
      if (at === null) return;
      const unit = row.unit ?? column.unit ?? null;
      cells[addressOf(table.id, row.id, column.id)] = parseCell(grid[line]?.[at] ?? '', { unit });
    });
  });
  return cells;
}

function tooWide(grid: Grid, rows: readonly FormRow[], placed: Placed): readonly string[] {
  if (placed.heading < 0) return [];
  const width = grid[placed.heading]?.length ?? 0;
  return rows.flatMap((row, index) => {
    const line = placed.rows[index] ?? null;
    const own = line === null ? 0 : (grid[line]?.length ?? 0);
    return own > width ? [row.label] : [];
  });
}
