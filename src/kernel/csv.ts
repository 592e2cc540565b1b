/** Without it spreadsheet programs take the file for one in GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What stands in a cell; null is blank, and blank is not zero. */
export type CsvCell = string | number | null;

/** A table for spreadsheet programs: CSV (RFC 4180), UTF-8 with a byte order mark, no text that would be taken for a formula. */
export function csvTable(rows: readonly (readonly CsvCell[])[]): string {
  return `${BYTE_ORDER_MARK}${csvRows(rows)}`;
}

/** A table that is too long to be held at once: its head, then its rows as they come, portion by portion. */
export async function* csvPortions(
  head: readonly CsvCell[],
  portions: AsyncIterable<readonly (readonly CsvCell[])[]>,
): AsyncGenerator<string, void> {
  yield csvTable([head]);
  for await (const rows of portions) if (rows.length > 0) yield csvRows(rows);
}

function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((cells) => cells.map(written).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet program would take for a formula is kept from being one by an apostrophe; a number is none. */
function written(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
