/** A table as a grid: a cell that spans others stands in each place it covers. */
export type Grid = readonly (readonly string[])[];

/** A report as it stands in a file: lines of text, and tables, in order. */
export type Block =
  { readonly kind: 'text'; readonly line: string } | { readonly kind: 'table'; readonly grid: Grid };

/** A cell and how far it reaches. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const CELLS_MAX = 100_000;
const COLUMNS_MAX = 400;

/** Lays spanned cells out; null where they would cover more than any table of a report does. */
export function layOut(rows: readonly (readonly SpannedCell[])[]): Grid | null {
  const grid: string[][] = rows.map(() => []);
  let laid = 0;
  for (const [top, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const reach = grid.slice(top, top + cell.rows);
      laid += reach.length * cell.columns;
      if (laid > CELLS_MAX || column + cell.columns > COLUMNS_MAX) return null;
      for (const row of reach)
        for (let across = 0; across < cell.columns; across++) row[column + across] = cell.text;
      column += cell.columns;
    }
  }
  return grid.map((row) => Array.from(row, (text: string | undefined) => text ?? ''));
}
