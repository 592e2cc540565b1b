import { isLocalDate, type LocalDate } from '../../../kernel/index.js';

const DIGITS = '〇一二三四五六七八九';
const YEAR = '[12]\\d{3}|[一二][〇○零Oo0一二三四五六七八九]{3}';
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** 2018年1月19日、二〇一七年十一月三日 */
const CHINESE = new RegExp(`^(?<year>${YEAR})年(?<month>${NUMBER})月(?<day>${NUMBER})日$`);
/** 2016-03-16, 2016/3/16, 2016.3.16, with a time behind or not */
const NUMERIC =
  /^(?<year>[12]\d{3})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:T?\d{1,2}:\d{2}(?::\d{2})?)?$/;

/**
 * Reads a day as papers write it. Null for everything that does not say year, month and day beyond doubt:
 * `2016115` may be the 15th of January or the 5th of November, and is neither.
 */
export function parseDate(text: string): LocalDate | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const { year, month, day } = (CHINESE.exec(plain) ?? NUMERIC.exec(plain))?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = [yearOf(year), numberOf(month), numberOf(day)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return isLocalDate(date) ? date : null;
}

function yearOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Number([...text.replace(/[○零Oo0]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** 1 to 99: 9, 十, 十一, 二十, 三十一. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text];
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + Math.max(0, DIGITS.indexOf(ones ?? ''));
}
