/** A line of a text, trimmed; `taken` once it was recognised as something else than body. */
export interface Line {
  readonly text: string;
  taken: boolean;
}

/** Splits a text into lines without blanks at their ends (ideographic and unbreakable ones included). */
export function linesOf(text: string): Line[] {
  return text.split('\n').map((line) => ({ text: line.trim(), taken: false }));
}

/** What is left of a text: lines that were not taken, at most one blank line between two. */
export function bodyOf(lines: readonly Line[]): string {
  const kept: string[] = [];
  for (const { text, taken } of lines) {
    if (taken || (text === '' && (kept.length === 0 || kept.at(-1) === ''))) continue;
    kept.push(text);
  }
  while (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}

const NUMERAL = '[一二三四五六七八九十百]+';
const JOINED = new RegExp(
  `(?<=[^第\\s])[ \\t　]+(?=[（(]${NUMERAL}[)）])|(?<=[。；：！？”）)])[ \\t　]+(?=${NUMERAL}、)`,
  'g',
);

/** Lines as sections begin them: a text copied from a page may hold them all in one line, parted by blanks only. */
export function sectionLinesOf(body: string): readonly string[] {
  return body
    .replace(JOINED, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const SECTION = new RegExp(`^(?:${NUMERAL}、|[（(]${NUMERAL}[)）]|第${NUMERAL}[章节条]|\\d{1,2}[.．、])`);

/** Whether a line opens a section: 一、 （一） 第一条 1. */
export function opensSection(line: string): boolean {
  return SECTION.test(line);
}
