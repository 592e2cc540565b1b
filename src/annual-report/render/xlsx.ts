import { Workbook, type Fill, type Worksheet } from 'exceljs';
import { strFromU8, strToU8 } from 'fflate';
import { contentOf, noteLine, tablesOf } from '../build/content.js';
import type { AnnualReport, GridCell, ReportTable } from '../build/report.js';
import type { SumCell } from '../build/sums.js';
import { fixedZip } from './fixed-zip.js';
import { chartSheet, withXlsxCharts, xlsxChartParts } from './xlsx-charts.js';
import { liveSums, type LiveSum } from './xlsx-formulas.js';
import { columnWidths, linesIn, printSetup, rowHeight } from './xlsx-page.js';

/** First row of a grid: the caption stands above it. */
const TOP = 2;
const TEXT_SHEET = '正文';
const EPOCH = new Date('2000-01-01T00:00:00Z');
const FONT = { name: '宋体', size: 11 } as const;
const EDGE = { style: 'thin' } as const;
/** Behind a sum, so that nobody types over it. */
const SUMMED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

/**
 * A workbook: the text on a sheet, each table on its own, totals as live sums with their results, charts on the last. Labels
 * and sums are locked, without a password: by them the file is read again, and whoever means to change them can.
 */
export async function renderXlsx(report: AnnualReport, sums: readonly SumCell[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = report.organ.name;
  book.title = report.title;
  book.created = EPOCH;
  book.modified = EPOCH;
  textSheet(book.addWorksheet(TEXT_SHEET), report);
  const whole = new Map<string, string>();
  for (const [index, table] of tablesOf(report).entries()) {
    const name = sheetName(index, table.caption);
    const sheet = book.addWorksheet(name);
    const places = placesOf(table);
    for (const [cell, place] of places) whole.set(cell, `'${name}'!${place}`);
    tableSheet(
      sheet,
      report,
      table,
      liveSums(report, sums, (cell) => places.get(cell)),
    );
    await sheet.protect('', FREE);
  }
  const drawn = report.sections.flatMap(({ charts }) => charts);
  const charts = chartSheet(book, drawn, (cell) => whole.get(cell));
  const last = book.worksheets.length;
  return fixedZip(
    new Uint8Array(await book.xlsx.writeBuffer()),
    (name, part) => strToU8(withXlsxCharts(name, strFromU8(part), charts.length, last)),
    xlsxChartParts(charts, last),
  );
}

/** What is let alone in a locked sheet. */
const FREE = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
};

/** Characters in a line of the text. */
const TEXT_WIDTH = 88;

function textSheet(sheet: Worksheet, report: AnnualReport): void {
  const { title, lines } = contentOf(report);
  sheet.getColumn(1).width = TEXT_WIDTH;
  const first = sheet.addRow([title]);
  first.font = { name: '方正小标宋简体', size: 18 };
  first.height = 30 * linesIn(title, TEXT_WIDTH * 0.6);
  first.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  const headings = new Set(report.sections.map(({ label }) => label));
  for (const line of lines) {
    const row = sheet.addRow([line]);
    row.font = headings.has(line) ? { ...FONT, name: '黑体' } : FONT;
    row.height = 16 * linesIn(line, TEXT_WIDTH) + 2;
    row.alignment = { wrapText: true, vertical: 'top' };
  }
  printSetup(sheet, { wide: false, heads: null });
}

function tableSheet(
  sheet: Worksheet,
  report: AnnualReport,
  table: ReportTable,
  sums: ReadonlyMap<string, LiveSum>,
): void {
  sheet.getCell(1, 1).value = table.caption;
  sheet.getCell(1, 1).font = { name: '黑体', size: 12 };
  sheet.getRow(1).height = 22;
  const rows = [...table.head, ...table.body];
  const widths = columnWidths(table);
  widths.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  rows.forEach((cells, index) => {
    sheet.getRow(TOP + index).height = rowHeight(cells, widths);
    for (const cell of cells) putCell(sheet, TOP + index, cell, report, sums);
  });
  sheet.views = [{ state: 'frozen', xSplit: table.rowHeads, ySplit: TOP - 1 + table.head.length }];
  printSetup(sheet, { wide: table.width > 6, heads: `${TOP}:${TOP - 1 + table.head.length}` });
  if (table.note !== null) sheet.getCell(TOP + rows.length + 1, 1).value = noteLine(table.note);
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
  cell.font = grid.heads === null ? FONT : { ...FONT, name: '黑体' };
  if (sum !== undefined) cell.fill = SUMMED;
  if (grid.cell !== null && sum === undefined) cell.protection = { locked: false };
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
