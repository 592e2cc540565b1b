import type { Worksheet } from 'exceljs';
import type { GridCell, ReportTable } from '../build/report.js';

/** Points of a line of 11-point text. */
const LINE = 15;

/** A4, fitted to one page across, heads repeated, pages numbered. */
export function printSetup(
  sheet: Worksheet,
  { wide, heads }: { readonly wide: boolean; readonly heads: string | null },
): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: wide ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
    ...(heads === null ? {} : { printTitlesRow: heads }),
  };
  sheet.headerFooter = { oddFooter: '&C&"宋体"&10第 &P 页，共 &N 页' };
}

/** Characters that fit into each column: figures of eight digits, labels as long as they are up to a half of a page. */
export function columnWidths(table: ReportTable): readonly number[] {
  const { width, rowHeads, units } = table;
  const labels = units ? rowHeads - 1 : rowHeads;
  const figures = width - rowHeads;
  return Array.from({ length: width }, (_, at) => {
    const texts = [...table.head, ...table.body].flatMap((row) =>
      row.filter((cell) => cell.at === at && cell.columns === 1).map(({ text }) => breadth(text)),
    );
    if (at >= rowHeads) return Math.max(figures > 8 ? 8 : 10, figureWidth(table, at));
    if (at >= labels) return 8;
    return at === labels - 1 ? Math.min(42, Math.max(14, ...texts) + 2) : 12;
  });
}

function figureWidth({ body }: ReportTable, at: number): number {
  return (
    Math.max(
      0,
      ...body.flatMap((row) => row.filter((cell) => cell.at === at).map(({ text }) => text.length)),
    ) + 2
  );
}

/** Points that a row needs: Excel does not measure merged cells by itself. Heads that span several rows share them. */
export function rowHeight(cells: readonly GridCell[], widths: readonly number[]): number {
  return LINE * Math.max(1, ...cells.map((cell) => Math.ceil(linesOf(cell, widths) / cell.rows))) + 3;
}

function linesOf({ text, at, columns }: GridCell, widths: readonly number[]): number {
  const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
  return linesIn(text, width);
}

/** Lines that a text takes in a column; a sign of Chinese is as broad as two others. */
export function linesIn(text: string, width: number): number {
  return Math.max(1, Math.ceil(breadth(text) / Math.max(1, width - 1)));
}

function breadth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 1 : 2), 0);
}
