import { footerLine, noteLine } from '../../build/content.js';
import type { AnnualReport, GridRow, ReportTable } from '../../build/report.js';

const BLANK_LINE = '';

/**
 * The report as the text of a document: what reviewers read and what the portal shows, every figure in it. Tables are
 * Markdown's, with the heads that span several written out at each column and row, and `表：` before them for their caption.
 */
export function reportBody({ sections, annexes, footer, comparison }: AnnualReport): string {
  return [
    ...sections.flatMap(({ label, paragraphs, tables, charts }) => [
      label,
      ...paragraphs.map(({ text }) => text),
      ...tables.flatMap(tableLines),
      ...charts.map(({ alternative }) => alternative),
    ]),
    ...annexes.flatMap(tableLines),
    ...footer.map(footerLine),
    ...(comparison === null ? [] : tableLines(comparison.table)),
  ].join('\n');
}

function tableLines(table: ReportTable): readonly string[] {
  const grid = writtenOut([...table.head, ...table.body], table.width);
  const heads = grid.slice(0, table.head.length);
  const headsTo = table.units ? table.rowHeads - 1 : table.rowHeads;
  const underHeads = (at: number): string => joined(heads.map((row) => row[at] ?? ''));
  const rest = Array.from({ length: table.width - headsTo }, (_, index) => headsTo + index);
  const head = [underHeads(0), ...rest.map(underHeads)];
  const body = grid
    .slice(table.head.length)
    .map((row) => [joined(row.slice(0, headsTo)), ...rest.map((at) => row[at] ?? '')]);
  const note = table.note === null ? [] : [noteLine(table.note)];
  return [
    BLANK_LINE,
    `表：${table.caption}`,
    rowLine(head),
    rowLine(head.map(() => '---')),
    ...body.map(rowLine),
    BLANK_LINE,
    ...note,
  ];
}

/** The grid with every cell in each place that it covers; figures and blanks stand only where they begin. */
function writtenOut(rows: readonly GridRow[], width: number): readonly (readonly string[])[] {
  const grid = rows.map(() => Array.from({ length: width }, () => ''));
  rows.forEach((row, from) => {
    for (const cell of row) {
      const deep = cell.heads === null ? 1 : cell.rows;
      const wide = cell.heads === null ? 1 : cell.columns;
      for (let down = from; down < Math.min(from + deep, grid.length); down += 1)
        for (let at = cell.at; at < cell.at + wide; at += 1) {
          const line = grid[down];
          if (line !== undefined) line[at] = cell.text;
        }
    }
  });
  return grid;
}

/** Heads one within the other, each told once. */
function joined(heads: readonly string[]): string {
  return heads.filter((text, index) => text !== '' && text !== heads[index - 1]).join('／');
}

/** Without blanks at the signs: the portal takes a blank before （一） for the end of a line. */
function rowLine(cells: readonly string[]): string {
  return `|${cells.map((text) => text.replaceAll('\n', ' ').replaceAll('|', '\\|')).join('|')}|`;
}
