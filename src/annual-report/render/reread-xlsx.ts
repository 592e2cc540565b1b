import { strFromU8, strToU8 } from 'fflate';
import { Workbook, type CellValue, type Row, type Worksheet } from 'exceljs';
import type { ReportContent, TableContent } from '../build/content.js';
import { resultsOnly } from '../model/sheet-results.js';
import { fixedZip } from './fixed-zip.js';
import { CHART_SHEET } from './xlsx-charts.js';

/** Reads a report back from the workbook that was written: the results that stand in it, not what Excel would reckon. */
export async function rereadXlsx(bytes: Uint8Array): Promise<ReportContent> {
  const book = new Workbook();
  await book.xlsx.load(fixedZip(bytes, withoutFormulas).slice().buffer);
  // What stands beside the charts is in the tables already.
  const [text, ...tables] = book.worksheets.filter(({ name }) => name !== CHART_SHEET);
  const [title = '', ...lines] =
    text === undefined ? [] : rowsOf(text).map((row) => textOf(row.getCell(1).value));
  return { title, lines, tables: tables.map(tableOf) };
}

/** What stands in the cells, without the formulas. */
function withoutFormulas(name: string, part: Uint8Array): Uint8Array {
  return name.startsWith('xl/worksheets/sheet') ? strToU8(resultsOnly(strFromU8(part))) : part;
}

function rowsOf(sheet: Worksheet): Row[] {
  return Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1));
}

/** The grid ends at the first row without borders: what stands below is the note. */
function tableOf(sheet: Worksheet): TableContent {
  const [caption, ...rows] = rowsOf(sheet);
  const end = rows.findIndex((row) => row.getCell(1).style.border?.left === undefined);
  return {
    caption: textOf(caption?.getCell(1).value ?? null),
    rows: (end === -1 ? rows : rows.slice(0, end)).map((row) =>
      Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1))
        .filter((cell) => !cell.isMerged || cell.master.address === cell.address)
        .map((cell) => textOf(cell.value)),
    ),
  };
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
