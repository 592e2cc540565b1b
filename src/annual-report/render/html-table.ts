import { markup, type Html } from '../../publication/index.js';
import type { GridCell, ReportTable } from '../build/report.js';

/** Wider than this many columns a table is set smaller, and scrolls by itself on a narrow screen. */
const WIDE = 6;

/** A table with caption; every figure names the cells that head it, because heads may span several. */
export function htmlTable(table: ReportTable): Html {
  const rows = [...table.head, ...table.body];
  const heads = headsOf(table);
  const caption = `${table.id}-caption`;
  const row = (at: number): Html =>
    markup`<tr>${(rows[at] ?? []).map((cell) => htmlCell(table, cell, at, heads))}</tr>\n`;
  const numbers = rows.map((_, at) => at);
  return markup`<div class="table" role="region" tabindex="0" aria-labelledby="${caption}">
<table${table.width > WIDE ? markup` class="wide"` : null}>
<caption id="${caption}">${table.caption}</caption>
<thead>
${numbers.slice(0, table.head.length).map(row)}</thead>
<tbody>
${numbers.slice(table.head.length).map(row)}</tbody>
</table>
</div>
`;
}

/** A cell that heads others, and the places of the grid that it covers. */
interface Head {
  readonly id: string;
  readonly cell: GridCell;
  readonly row: number;
}

function headsOf(table: ReportTable): readonly Head[] {
  return [...table.head, ...table.body].flatMap((cells, row) =>
    cells
      .filter(({ heads }) => heads !== null)
      .map((cell) => ({ id: `${table.id}-${row}-${cell.at}`, cell, row })),
  );
}

function htmlCell(table: ReportTable, cell: GridCell, row: number, heads: readonly Head[]): Html {
  const span = [
    cell.columns > 1 ? markup` colspan="${cell.columns}"` : null,
    cell.rows > 1 ? markup` rowspan="${cell.rows}"` : null,
  ];
  if (cell.heads !== null)
    return markup`<th id="${`${table.id}-${row}-${cell.at}`}" scope="${SCOPES[cell.heads]}"${span}>${cell.text}</th>`;
  const above = heads.filter((head) => overColumn(head, table, cell)).map(({ id }) => id);
  const beside = heads.filter((head) => besideRow(head, table, row)).map(({ id }) => id);
  const unit = cell.cell === null && cell.at < table.rowHeads ? markup` class="unit"` : null;
  return markup`<td${unit} headers="${[...above, ...beside].join(' ')}"${span}>${cell.text}</td>`;
}

const SCOPES = { column: 'col', columns: 'colgroup', row: 'row', rows: 'rowgroup' } as const;

function overColumn({ cell, row }: Head, table: ReportTable, { at }: GridCell): boolean {
  return row < table.head.length && cell.at <= at && at < cell.at + cell.columns;
}

function besideRow({ cell, row }: Head, table: ReportTable, below: number): boolean {
  return row >= table.head.length && row <= below && below < row + cell.rows;
}
