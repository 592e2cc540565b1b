import { Workbook, type Worksheet } from 'exceljs';
import { contentOf, noteLine, tablesOf } from '../build/content.js';
import type { AnnualReport, GridCell, ReportTable } from '../build/report.js';
import type { SumCell } from '../build/sums.js';
import { fixedZip } from './fixed-zip.js';
import { liveSums, type LiveSum } from './xlsx-formulas.js';

/** First row of a grid: the caption stands above it. */
const TOP = 2;
const TEXT_SHEET = '正文';
const EPOCH = new Date('2000-01-01T00:00:00Z');
const FONT = { name: '宋体', size: 11 } as const;
const EDGE = { style: 'thin' } as const;

/** A workbook: the text on a sheet, each table on its own, totals as live sums with their results. */
export async function renderXlsx(report: AnnualReport, sums: readonly SumCell[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = report.organ.name;
  book.title = report.title;
  book.created = EPOCH;
  book.modified = EPOCH;
  textSheet(book.addWorksheet(TEXT_SHEET), report);
  tablesOf(report).forEach((table, index) => {
    const sheet = book.addWorksheet(sheetName(index, table.caption));
    const places = placesOf(table);
    tableSheet(
      sheet,
      report,
      table,
      liveSums(report, sums, (cell) => places.get(cell)),
    );
  });
  return fixedZip(new Uint8Array(await book.xlsx.writeBuffer()));
}

function textSheet(sheet: Worksheet, report: AnnualReport): void {
  const { title, lines } = contentOf(report);
  sheet.getColumn(1).width = 100;
  const first = sheet.addRow([title]);
  first.font = { name: '方正小标宋简体', size: 18, bold: true };
  first.alignment = { horizontal: 'center', wrapText: true };
  for (const line of lines) {
    const row = sheet.addRow([line]);
    row.font = FONT;
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

function tableSheet(
  sheet: Worksheet,
  report: AnnualReport,
  table: ReportTable,
  sums: ReadonlyMap<string, LiveSum>,
): void {
  sheet.getCell(1, 1).value = table.caption;
  sheet.getCell(1, 1).font = { name: '黑体', size: 12, bold: true };
  const rows = [...table.head, ...table.body];
  rows.forEach((cells, index) => {
    for (const cell of cells) putCell(sheet, TOP + index, cell, report, sums);
  });
  const widths = Array.from({ length: table.width }, (_, at) => widthAt(table, at));
  widths.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  sheet.views = [{ state: 'frozen', xSplit: table.rowHeads, ySplit: TOP - 1 + table.head.length }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: table.width > 6 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${TOP}:${TOP - 1 + table.head.length}`,
  };
  if (table.note !== null) sheet.getCell(TOP + rows.length + 1, 1).value = noteLine(table.note);
}

/** Characters that fit into a column. */
function widthAt({ rowHeads, units }: ReportTable, at: number): number {
  if (at >= rowHeads) return 11;
  const labels = units ? rowHeads - 1 : rowHeads;
  if (at >= labels) return 8;
  return at === labels - 1 ? 42 : 16;
}

function putCell(
  sheet: Worksheet,
  row: number,
  grid: GridCell,
  report: AnnualReport,
  sums: ReadonlyMap<string, LiveSum>,
): void {
  const column = grid.at + 1;
  if (grid.columns > 1 || grid.rows > 1)
    sheet.mergeCells(row, column, row + grid.rows - 1, column + grid.columns - 1);
  const cell = sheet.getCell(row, column);
  const sum = grid.cell === null ? undefined : sums.get(grid.cell);
  const figure = grid.cell === null ? numberIn(grid) : (report.cells[grid.cell]?.value ?? null);
  if (sum !== undefined) cell.value = { formula: sum.formula, result: sum.result, date1904: false };
  else cell.value = figure ?? (grid.text === '' ? null : grid.text);
  cell.font = grid.heads === null ? FONT : { ...FONT, bold: true };
  cell.border = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
  cell.alignment = {
    vertical: 'middle',
    horizontal: grid.heads === null ? 'right' : grid.heads.startsWith('column') ? 'center' : 'left',
    wrapText: true,
  };
}

/** The comparison's figures are no cells of the form, and numbers all the same. */
function numberIn({ heads, text }: GridCell): number | null {
  return heads === null && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Where the figures of a table stand in its sheet. */
function placesOf({ head, body }: ReportTable): ReadonlyMap<string, string> {
  return new Map(
    body.flatMap((cells, index) =>
      cells.flatMap(({ cell, at }): [string, string][] =>
        cell === null ? [] : [[cell, `${letters(at + 1)}${TOP + head.length + index}`]],
      ),
    ),
  );
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + rest)}`;
}

/** Excel allows 31 characters and none of these signs. */
function sheetName(index: number, caption: string): string {
  return `${index + 1} ${caption.replace(/[[\]:*?/\\']/g, '')}`.slice(0, 31);
}
