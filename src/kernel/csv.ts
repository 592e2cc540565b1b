/** Without it spreadsheet programs take the file for one in GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as a table for spreadsheet programs: CSV (RFC 4180), UTF-8 with a byte order mark. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet program would take for a formula is kept from being one by an apostrophe. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
