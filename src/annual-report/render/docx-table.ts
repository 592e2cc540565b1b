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

/** A table with borders; its head is repeated on each page, and no row is torn. */
export function docxTable(table: ReportTable): Table {
  const widths = widthsOf(table);
  const size = table.width > 6 ? 18 : 21;
  const row = (cells: GridRow, head: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map((cell) => docxCell(cell, widths, size)),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [...table.head.map((cells) => row(cells, true)), ...table.body.map((cells) => row(cells, false))],
  });
}

function docxCell(cell: GridCell, widths: readonly number[], size: number): TableCell {
  const width = widths.slice(cell.at, cell.at + cell.columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignmentOf(cell),
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

function alignmentOf({ heads }: GridCell): (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'] {
  if (heads === null) return AlignmentType.RIGHT;
  return heads.startsWith('column') ? AlignmentType.CENTER : AlignmentType.LEFT;
}

/** Twips of a column of units, and the least that figures of five digits need. */
const UNIT = 900;
const FIGURE = 520;

/** Heads of rows take what the figures leave, their own labels twice as much as what groups them. */
function widthsOf({ width, rowHeads, units }: ReportTable): readonly number[] {
  const figures = width - rowHeads;
  const half = Math.floor((TEXT_WIDTH * 0.48) / figures);
  const figure = Math.min(Math.max(FIGURE, half), Math.floor(TEXT_WIDTH / 5));
  const labels = units ? rowHeads - 1 : rowHeads;
  const left = TEXT_WIDTH - figure * figures - (units ? UNIT : 0);
  const share = Math.floor(left / (labels + 1));
  return [
    ...Array.from({ length: labels - 1 }, () => share),
    left - share * (labels - 1),
    ...(units ? [UNIT] : []),
    ...Array.from({ length: figures }, () => figure),
  ];
}
