import type { ReactNode } from 'react';

/** A table as people would copy it: heads, and rows of the same width. Null is blank, and blank is not zero. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Excel reads a table without it in the code page of its country. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Hands over the list that is shown, as a file for a spreadsheet. */
export function ExportButton({ sheet }: { readonly sheet: Sheet }): ReactNode {
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => saveFile(`${sheet.name}.csv`, new Blob([csvOf(sheet)], { type: 'text/csv' }))}
    >
      导出表格
    </button>
  );
}

/** Gives a file to the browser to keep. */
export function saveFile(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

function csvOf({ heads, rows }: Sheet): string {
  const lines = [heads, ...rows].map((row) => row.map(cellOf).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
