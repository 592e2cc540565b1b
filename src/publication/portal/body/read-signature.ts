import type { Block } from './blocks.js';
import { openingOf } from './marks.js';

const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
const LONGEST_NAME = 40;
/** Organs that sign together; more short lines in a row are something else, and need not be read again and again. */
const MOST_NAMES = 12;
const NOT_A_NAME = /[，。；：！？,;:!?]|^[\d|#-]/;

/**
 * Reads the closing lines of a paper, 发文机关署名 above 成文日期, that begin at a line; null when none do. A date
 * without a name counts only as the last line. They may stand in the middle: what a notice issues follows its signature.
 */
export function readSignature(
  lines: readonly string[],
  at: number,
): { readonly block: Block; readonly last: number } | null {
  if (at === 0) return null;
  let last = at;
  while (last - at < MOST_NAMES && last < lines.length && isName(lines[last] ?? '')) last++;
  if (!isDate(lines[last] ?? '') || (last === at && last < lines.length - 1)) return null;
  return { block: { type: 'signature', lines: lines.slice(at, last + 1) }, last };
}

function isName(line: string): boolean {
  return (
    line.length <= LONGEST_NAME &&
    !NOT_A_NAME.test(line) &&
    !isDate(line) &&
    openingOf(line, undefined) === null
  );
}

function isDate(line: string): boolean {
  return line.endsWith('日') && DATE.test(line.replace(/\s/g, ''));
}
