import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { GridCell, GridRow, ReportTable } from '../build/report.js';
import { FACES, face, TEXT_WIDTH } from './docx-page.js';

/** Sizes of the text in tables, in half points, with the height of a line and what is above and below it; the largest that fits is taken. */
export const TABLE_SIZES = [
  { style: 'TableText', name: '表内文字', size: 21, line: 290, above: 40 },
  { style: 'TableTextSmall', name: '表内小字', size: 18, line: 240, above: 20 },
  { style: 'TableTextTiny', name: '表内最小字', size: 15, line: 200, above: 20 },
] as const;
type TableSize = (typeof TABLE_SIZES)[number];

/** A table with borders; its head is repeated on each page, no row is torn, and a short one stays on one page. */
export function docxTable(table: ReportTable): Table {
  const { size, widths } = fitted(table);
  const together = table.body.length <= SHORT ? table.body.slice(0, -1) : [];
  const row = (cells: GridRow, head: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map((cell) =>
        docxCell(cell, table, { widths, size, keepNext: head || together.includes(cells) }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [...table.head.map((cells) => row(cells, true)), ...table.body.map((cells) => row(cells, false))],
  });
}

interface CellLook {
  readonly widths: readonly number[];
  readonly size: TableSize;
  readonly keepNext: boolean;
}

function docxCell(
  cell: GridCell,
  { rowHeads }: ReportTable,
  { widths, size: { style, size, above }, keepNext }: CellLook,
): TableCell {
  const width = widths.slice(cell.at, cell.at + cell.columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: MARGIN, right: MARGIN, top: above, bottom: above },
    children: [
      new Paragraph({
        style,
        keepNext,
        alignment: alignmentOf(cell, rowHeads),
        children: [
          new TextRun({
            text: cell.text,
            size,
            font: face(cell.heads === null ? FACES.page : FACES.heading),
          }),
        ],
      }),
    ],
  });
}

function alignmentOf(
  { heads, at }: GridCell,
  rowHeads: number,
): (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'] {
  // Among the heads of rows, what heads nothing is a unit.
  if (heads === null) return at < rowHeads ? AlignmentType.CENTER : AlignmentType.RIGHT;
  return heads.startsWith('column') ? AlignmentType.CENTER : AlignmentType.LEFT;
}

/** Up to so many rows, a table that does not fit on the rest of a page begins on the next. */
const SHORT = 15;

/** Twips between the text of a cell and its border. */
const MARGIN = 40;

/** The largest text with which every figure stands on one line. */
function fitted(table: ReportTable): { readonly size: TableSize; readonly widths: readonly number[] } {
  const sizes = table.width > WIDE ? TABLE_SIZES.slice(1) : TABLE_SIZES;
  const [smallest] = TABLE_SIZES.slice(-1);
  for (const size of sizes) {
    const widths = widthsOf(table, size);
    if (widths !== null || size === smallest) return { size, widths: widths ?? evenWidths(table) };
  }
  throw new Error('no size for the text of a table');
}

/** From more columns than this on, the text of a table is small. */
const WIDE = 6;

/**
 * Widths by what stands in the columns: figures on one line, heads of two characters beside one another, groups of rows in
 * four; the labels of rows take what is left. Null where that is less than six characters.
 */
function widthsOf(table: ReportTable, { size }: TableSize): readonly number[] | null {
  const { width, rowHeads, units } = table;
  const sign = size * 10;
  const room = (signs: number): number => Math.ceil(signs * sign) + MARGIN * 2 + 20;
  const longest = (at: number): number =>
    Math.max(
      0,
      ...table.body.flatMap((row) => row.filter((cell) => cell.at === at).map((cell) => cell.text.length)),
    );
  const figures = Array.from({ length: width - rowHeads }, (_, index) =>
    Math.max(room(2), room(longest(rowHeads + index) / 2)),
  );
  const labels = units ? rowHeads - 1 : rowHeads;
  const groups = Array.from({ length: labels - 1 }, () => room(4));
  const unit = units ? [room(3)] : [];
  const least = room(Math.min(6, Math.max(4, longest(labels - 1))));
  const left = TEXT_WIDTH - sum(groups) - sum(unit) - sum(figures);
  if (left < least) return null;
  // Columns of figures are as wide as reads well, as long as labels keep as much as all of them.
  const even = Math.min(Math.floor(TEXT_WIDTH / 5), Math.floor((TEXT_WIDTH * 0.48) / figures.length));
  const wanted = figures.map((one) => Math.max(one, even));
  const grown = left + sum(figures) - sum(wanted) >= least ? wanted : figures;
  return [...groups, left + sum(figures) - sum(grown), ...unit, ...grown];
}

/** Where nothing fits, every column has its share and figures wrap. */
function evenWidths({ width }: ReportTable): readonly number[] {
  return Array.from({ length: width }, () => Math.floor(TEXT_WIDTH / width));
}

function sum(all: readonly number[]): number {
  return all.reduce((one, other) => one + other, 0);
}
