'use strict';

/**
 * Reads one .xlsx as tables of text in a thread of its own, with memory of its own and no way to hang the service:
 * whoever started it ends it in time. Plain JavaScript, because a worker is loaded by file name, in tests as in
 * production. Formulas are not computed: results have taken their places before, and a formula that is left has none.
 */
const { parentPort, workerData } = require('node:worker_threads');
const ExcelJS = require('exceljs');

const ROWS_MAX = 3000;
const COLUMNS_MAX = 120;

function textOf(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value) return '（公式没有结果）';
  if ('error' in value) return String(value.error);
  if ('text' in value) return textOf(value.text);
  return '';
}

function gridOf(sheet) {
  const rows = Math.min(sheet.rowCount, ROWS_MAX);
  const columns = Math.min(sheet.columnCount, COLUMNS_MAX);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      return textOf(cell.isMerged ? cell.master.value : cell.value);
    }),
  );
}

const book = new ExcelJS.Workbook();
book.xlsx.load(Buffer.from(workerData)).then(
  () =>
    parentPort.postMessage({
      cut: book.worksheets.some(
        ({ rowCount, columnCount }) => rowCount > ROWS_MAX || columnCount > COLUMNS_MAX,
      ),
      sheets: book.worksheets.filter(({ state }) => state === 'visible').map(gridOf),
    }),
  () => parentPort.postMessage(null),
);
