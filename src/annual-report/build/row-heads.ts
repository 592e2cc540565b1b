import type { FormRow, FormTable } from '../../policy/index.js';
import { printedRow } from '../model/form-cells.js';

/** The heads of one row, from the outermost to its own label. */
export type RowHeads = readonly string[];

/**
 * How the rows of a table are headed: by the heading of their ordinal (`三、本年度办理结果`), by their group
 * (`（三）不予公开`), by their own label with its number.
 */
export function rowHeads(
  table: FormTable,
  rows: readonly FormRow[],
  variant: string | null,
  headings: Readonly<Record<string, string>>,
): readonly RowHeads[] {
  return rows.map((row) => {
    const { no, label } = printedRow(row, variant);
    const parts = partsOf(no);
    const heading = headings[parts[0] ?? ''];
    const outer = heading === undefined ? [] : [heading];
    const group = row.group === undefined ? [] : [numbered(parts[1] ?? '', row.group)];
    return [...outer, ...group, numbered(parts.at(-1) ?? '', label)];
  });
}

/** `三(三)1` is `三`, `(三)`, `1`; words after the number (`其中`) take the number away, because the label has them. */
function partsOf(no: string): readonly string[] {
  const parts = no.match(/\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+|\d+|其中/g) ?? [];
  return parts.map((part) => (part === '其中' ? '' : part));
}

/** A label with its number, as forms print it: `一、…`, `（一）…`, `1.…`; one that begins with its number stays. */
function numbered(part: string, label: string): string {
  if (part === '' || label.startsWith(part) || label.startsWith('其中')) return label;
  if (part.startsWith('(')) return `（${part.slice(1, -1)}）${label}`;
  return /^\d+$/.test(part) ? `${part}.${label}` : `${part}、${label}`;
}
