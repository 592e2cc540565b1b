const NUMERALS = '一二三四五六七八九';
const LEVELS = [
  { mark: (n: number) => `${chinese(n)}、`, found: /^([一二三四五六七八九十]+)、/ },
  { mark: (n: number) => `（${chinese(n)}）`, found: /^（([一二三四五六七八九十]+)）/ },
  { mark: (n: number) => `${n}.`, found: /^(\d{1,2})[.．](?!\d)/ },
  { mark: (n: number) => `（${n}）`, found: /^（(\d{1,2})）/ },
] as const;

/** 层次 — what the buttons are called, outermost first. */
export const LEVEL_NAMES = ['一、', '（一）', '1.', '（1）'] as const;

/** The number that comes next at a level (0 is the outermost), after what stands before; a section above begins the count anew. */
export function nextMark(before: string, level: number): string {
  const wanted = LEVELS[level];
  if (wanted === undefined) return '';
  let last = 0;
  for (const line of before.split('\n').map((one) => one.trim())) {
    const own = wanted.found.exec(line)?.[1];
    if (own !== undefined) last = numberOf(own);
    else if (LEVELS.slice(0, level).some(({ found }) => found.test(line))) last = 0;
  }
  return wanted.mark(last + 1);
}

function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens - 1] ?? ''}十`;
  return head + (ones === 0 ? '' : (NUMERALS[ones - 1] ?? ''));
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (one: string | undefined): number => NUMERALS.indexOf(one ?? '') + 1;
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones ? digit(ones) : 0);
}

/**
 * What comes from a word processor or a page, as the plain paragraphs of a paper: one kind of line end, no blanks that
 * indent (the sheet indents by itself), nothing that nobody sees, bullets as `- `, at most one empty line in a row.
 */
export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000e-\u001f]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function cleanLine(line: string): string {
  return line
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
    .replace(/^[·•▪■●◆\uf000-\uf0ff]\s*/, '- ')
    .replace(/^((?:[一二三四五六七八九十]+、|（[^（）]{1,3}）|\d{1,2}[.．、]))[\t ]+/, '$1');
}

/** 字数 — characters that are written, without blanks. */
export function countOf(text: string): number {
  return Array.from(text.replace(/\s/g, '')).length;
}
