/** Without it spreadsheet programs take the file for one in GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Hands a list over as a table for spreadsheet programs (CSV, RFC 4180): exactly the rows that are shown. */
export function saveCsv(
  name: string,
  head: readonly string[],
  rows: readonly (readonly (string | null | undefined)[])[],
): void {
  const text = [head, ...rows].map((cells) => cells.map((one) => cell(one ?? '')).join(',')).join('\r\n');
  saveFile(`${name}.csv`, `${BYTE_ORDER_MARK}${text}\r\n`, 'text/csv;charset=utf-8');
}

/** Hands a text over as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A text that a spreadsheet program would take for a formula is kept from being one by an apostrophe. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
