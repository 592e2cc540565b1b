interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

const SPAN_MAX = 100;

/** A table of a converted document on its way to text. */
export class TableText {
  readonly #rows: Cell[][] = [];

  row(): void {
    this.#rows.push([]);
  }

  cell(attributes: string): void {
    const cell = { text: '', columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') };
    if (this.#rows.length === 0) this.row();
    this.#rows.at(-1)?.push(cell);
  }

  add(text: string): void {
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell !== undefined) cell.text += text;
  }

  /** All words in reading order, for a table inside a cell. */
  words(): string {
    return this.#rows.flatMap((row) => row.map(({ text }) => tidy(text))).join(' ');
  }

  /** A Markdown table; a single column is only a frame around lines. Cells that span others leave blanks where they reach. */
  lines(): readonly string[] {
    const grid = this.grid();
    const width = Math.max(0, ...grid.map((row) => row.length));
    if (width <= 1) return grid.flatMap(([text = '']) => (text === '' ? [] : [text]));
    const rows = grid.map((row) => rowOf(Array.from({ length: width }, (_, column) => row[column] ?? '')));
    return [...rows.slice(0, 1), rowOf(Array<string>(width).fill('---')), ...rows.slice(1)];
  }

  private grid(): string[][] {
    const grid: string[][] = this.#rows.map(() => []);
    this.#rows.forEach((cells, top) => {
      let column = 0;
      for (const cell of cells) {
        while (grid[top]?.[column] !== undefined) column += 1;
        fill(grid, top, column, cell);
        column += cell.columns;
      }
    });
    return grid;
  }
}

function fill(grid: string[][], top: number, left: number, { text, columns, rows }: Cell): void {
  for (const [down, row] of grid.slice(top, top + rows).entries()) {
    for (let across = 0; across < columns; across++) {
      row[left + across] = down === 0 && across === 0 ? tidy(text).replaceAll('|', '\\|') : '';
    }
  }
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tidy(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function spanOf(attributes: string, name: string): number {
  const value = Number(new RegExp(`\\s${name}="(\\d{1,4})"`).exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), SPAN_MAX);
}
