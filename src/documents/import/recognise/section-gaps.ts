import { warning, type ImportWarning } from '../warnings.js';

const NUMERAL = '([一二三四五六七八九十百]+)';
/**
 * Ways of numbering, outermost first. A chapter or an article is parted from its text: 第二十条第一项 cites one.
 * Within a section the next level may begin anew or run on.
 */
const LEVELS: readonly { readonly pattern: RegExp; readonly print: (numeral: string) => string }[] = [
  { pattern: new RegExp(`^第${NUMERAL}章(?=\\s|$)`), print: (numeral) => `第${numeral}章` },
  { pattern: new RegExp(`^第${NUMERAL}条(?=\\s|$)`), print: (numeral) => `第${numeral}条` },
  { pattern: new RegExp(`^${NUMERAL}、`), print: (numeral) => `${numeral}、` },
  { pattern: new RegExp(`^[（(]${NUMERAL}[)）]`), print: (numeral) => `（${numeral}）` },
];
const DIGITS = '零一二三四五六七八九';

/** Numbers of sections that were left out (一、 then 三、). Going back or repeating is no gap: tables and annexes begin anew. */
export function sectionGaps(lines: readonly string[]): readonly ImportWarning[] {
  return LEVELS.flatMap(({ pattern, print }) => {
    const warnings: ImportWarning[] = [];
    let last = 0;
    for (const line of lines) {
      const numeral = pattern.exec(line)?.[1];
      const number = numeral === undefined ? null : numberOf(numeral);
      if (number === null) continue;
      if (number > last + 1) warnings.push(gap(print, last, number));
      last = number;
    }
    return warnings;
  });
}

function gap(print: (numeral: string) => string, last: number, found: number): ImportWarning {
  const missing = Array.from({ length: Math.min(found - last - 1, 3) }, (_, index) =>
    print(numeralOf(last + 1 + index)),
  );
  const before = last === 0 ? '层次序号从' : `“${print(numeralOf(last))}”之后直接是`;
  const after = last === 0 ? '开始' : '';
  const message = `${before}“${print(numeralOf(found))}”${after}，可能缺少“${missing.join('”“')}”，请对照原件核对`;
  return warning('section-gap', message, { after: last, found });
}

/** 1 to 999, null for what is no number (十一百). */
function numberOf(numeral: string): number | null {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(numeral);
  if (match === null) return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (text: string | undefined): number => (text === undefined ? 0 : DIGITS.indexOf(text));
  return digit(hundreds) * 100 + (ten === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}

function numeralOf(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}`;
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${head}${middle}${ones === 0 ? '' : DIGITS[ones]}`;
}
