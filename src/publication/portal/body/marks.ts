const NUMERAL = '[一二三四五六七八九十百零〇]+';

const CHAPTER = new RegExp(`^第${NUMERAL}章(?=[\\s　]|$)`);
const SECTION = new RegExp(`^第${NUMERAL}节(?=[\\s　]|$)`);
const FIRST = new RegExp(`^${NUMERAL}、`);
const SECOND = new RegExp(`^[（(]${NUMERAL}[)）]`);
const THIRD = /^\d{1,2}[.．、](?!\d)/;
const MARKDOWN = /^(#{1,4})\s+/;
const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之${NUMERAL})?)[\\s　]+`);

/** What an opening may begin with; most lines are dismissed by their first character. */
const FIRST_SIGN = /^[第#（(\d一二三四五六七八九十百零〇]/;

/** Longer first sentences are prose that happens to be numbered. */
const LONGEST_HEADING = 42;
const LONGEST_ITEM_HEADING = 24;
// Half-width marks too: many offices type Chinese with them.
const PROSE = /[，。；：！？,;:!?]/;

/** A line that opens a section: its rank in the numbering of official papers, its heading, what follows on the same line. */
export interface Opening {
  readonly rank: number;
  readonly heading: string;
  readonly rest: string;
  readonly chapter: boolean;
}

/**
 * Recognises 第一章, 第一节, 一、, （一）, 1. and Markdown's # as headings. A run-in heading (（一）加强领导。各地要……)
 * is cut after its first sentence, keeping every character. Returns null for prose.
 */
export function openingOf(line: string, next: string | undefined): Opening | null {
  if (!FIRST_SIGN.test(line)) return null;
  const markdown = MARKDOWN.exec(line);
  if (markdown) return opening(markdown[1]?.length ?? 1, line.slice(markdown[0].length));
  if (line.length <= LONGEST_HEADING) {
    if (CHAPTER.test(line)) return { ...opening(1, line), chapter: true };
    if (SECTION.test(line)) return { ...opening(2, line), chapter: true };
  }
  if (FIRST.test(line)) return runIn(3, line);
  if (SECOND.test(line)) return runIn(4, line);
  return THIRD.test(line) && standsAlone(line, next) ? opening(5, line) : null;
}

/** Splits 第一条 from its text; null when the line is no article. A blank must part them: 第一条规定 is prose. */
export function articleOf(line: string): { readonly number: string; readonly text: string } | null {
  const match = line.startsWith('第') ? ARTICLE.exec(line) : null;
  return match ? { number: match[1] ?? '', text: line.slice(match[0].length) } : null;
}

function opening(rank: number, heading: string, rest = ''): Opening {
  return { rank, heading, rest, chapter: false };
}

function runIn(rank: number, line: string): Opening | null {
  const stop = line.search(/[。：；:;]/);
  if (stop < 0) return line.length <= LONGEST_HEADING ? opening(rank, line) : null;
  const heading = line.slice(0, stop + 1);
  // "；" closes an item of an enumeration, "：" opens one: neither ends a heading.
  if (heading.length > LONGEST_HEADING || line[stop] !== '。') return null;
  return opening(rank, heading, line.slice(stop + 1).trim());
}

/** 1. is an item far more often than a heading: a heading is short, has no clause marks, and prose follows. */
function standsAlone(line: string, next: string | undefined): boolean {
  return line.length <= LONGEST_ITEM_HEADING && !PROSE.test(line) && next !== undefined && !THIRD.test(next);
}

const JOINED = new RegExp(`[ \\t　]+(?=([（(]?)${NUMERAL}[)）、])`, 'g');
const LINE_END = /[\n\r\u2028\u2029]/;
const OTHER_LINE_ENDS = /[\r\u2028\u2029]/;
const BEFORE_FIRST = /[。；：！？”）;:!?)]/;

/**
 * Lines of a text. Texts that were copied from a web page arrive as one line, their sections parted by a blank only:
 * those blanks become line ends again, nothing else changes.
 */
export function linesOf(body: string): readonly string[] {
  const lines: string[] = [];
  const parted = body.replace(JOINED, (blank: string, bracket: string, at: number) =>
    opensLine(bracket !== '', body[at - 1] ?? '') ? '\n' : blank,
  );
  for (const line of parted.split(OTHER_LINE_ENDS.test(parted) ? LINE_END : '\n')) {
    const text = line.trim();
    if (text !== '') lines.push(text);
  }
  return lines;
}

/** A blank before （一） opens a line unless 第 stands before it; a blank before 一、 only where a sentence has ended. */
function opensLine(bracketed: boolean, before: string): boolean {
  return bracketed ? before !== '第' : BEFORE_FIRST.test(before);
}
