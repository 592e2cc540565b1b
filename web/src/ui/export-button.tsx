import type { ReactNode } from 'react';
import { saveCsv, type CsvCell } from './save-file';

/** A table as people would copy it: heads, and rows of the same width. Null is blank, and blank is not zero. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Hands over the list that is shown, as a file for a spreadsheet. */
export function ExportButton({ sheet }: { readonly sheet: Sheet }): ReactNode {
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => saveCsv(sheet.name, sheet.heads, sheet.rows)}
    >
      导出表格
    </button>
  );
}
