import type { Block } from './blocks.js';

/** A table and the line that it ends on. */
interface Reading {
  readonly block: Block;
  readonly last: number;
}

const ROW = /^\|.*\|$/;
/** Two | at the end of a line close its row; one alone may only part two cells. */
const ROW_END = /\|\s*\|$/;
/** The line above a Markdown table that names it. */
const CAPTION = /^表[：:]\s*(\S.*)$/;
const RULE = /^\|(?:\s*:?-{2,}:?\s*\|)+$/;

/** One or two lines with a | are a slip of the pen or a navigation bar; a long line is prose beside one. */
const SHORTEST_RUN = 3;
const LONGEST_LINE = 400;

/**
 * Reads a table that begins at a line; null when none does. Two shapes are known: Markdown's, and what remains of a
 * table that was copied as text (cells end with |, and may be broken over lines). Where the columns of the latter do not
 * come out even, the rows are kept as written: a number under the wrong heading would be worse than no table.
 */
export function readTable(lines: readonly string[], at: number): Reading | null {
  const [, caption] = CAPTION.exec(lines[at] ?? '') ?? [];
  if (caption !== undefined && isMarkdownHead(lines, at + 1))
    return captioned(readMarkdown(lines, at + 1), caption);
  const begins = (lines[at] ?? '').includes('|');
  return begins ? (readMarkdown(lines, at) ?? readCopied(lines, at)) : null;
}

function captioned(reading: Reading | null, caption: string): Reading | null {
  return reading?.block.type === 'table' ? { ...reading, block: { ...reading.block, caption } } : reading;
}

function readMarkdown(lines: readonly string[], at: number): Reading | null {
  if (!isMarkdownHead(lines, at)) return null;
  const head = lines[at] ?? '';
  const rows: (readonly string[])[] = [];
  let last = at + 1;
  while (ROW.test(lines[last + 1] ?? '')) rows.push(cellsOf((lines[++last] ?? '').slice(1)));
  return { block: { type: 'table', head: cellsOf(head.slice(1)), rows }, last };
}

function isMarkdownHead(lines: readonly string[], at: number): boolean {
  return ROW.test(lines[at] ?? '') && RULE.test(lines[at + 1] ?? '');
}

function readCopied(lines: readonly string[], at: number): Reading | null {
  let end = at;
  while (isPartOfTable(lines, end)) end++;
  if (end - at < SHORTEST_RUN) return null;
  const run = lines.slice(at, end);
  return { block: evenTable(run) ?? { type: 'verbatim', lines: rowsAsWritten(run) }, last: end - 1 };
}

/** A line with a |, or the beginning of a cell that goes on in the next line. */
function isPartOfTable(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.length > LONGEST_LINE) return false;
  return line.includes('|') || ((lines[at + 1] ?? '').startsWith('|') && !isMarkdownHead(lines, at + 1));
}

/** A table when every row has as many cells as the first; only the last may have been cut off. */
function evenTable(run: readonly string[]): Block | null {
  const columns = pipesIn(run[0] ?? '');
  if (columns < 2) return null;
  const rows: string[] = [];
  let row = '';
  for (const [i, line] of run.entries()) {
    row += line;
    const cells = pipesIn(row);
    const ends = ROW_END.test(line) && !(run[i + 1] ?? '').startsWith('|');
    if (cells > columns || (cells < columns && ends)) return null;
    if (cells < columns) continue;
    rows.push(row);
    row = '';
  }
  if (row !== '') rows.push(row);
  const [head = [], ...body] = rows.map(cellsOf);
  return { type: 'table', head, rows: body };
}

function rowsAsWritten(run: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const line of run) {
    row = row === '' ? line : `${row} ${line}`;
    if (line.endsWith('|') && !ROW_END.test(line)) continue;
    rows.push(row);
    row = '';
  }
  if (row !== '') rows.push(row);
  return rows;
}

function pipesIn(text: string): number {
  return text.split('|').length - 1;
}

/** Cells that each end with a |, which a backslash makes part of the cell. */
function cellsOf(row: string): readonly string[] {
  const cells = row.endsWith('|') ? row.slice(0, -1) : row;
  if (!cells.includes('\\|')) return cells.split('|').map((cell) => cell.trim());
  return cells.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
