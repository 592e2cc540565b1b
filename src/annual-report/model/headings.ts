/** A numbered heading of a report. */
export interface Heading {
  /** 1: `一、`; 2: `（一）`. */
  readonly level: 1 | 2;
  readonly number: number;
  /** Its words, without the number. */
  readonly words: string;
  /** The line as it stands. */
  readonly line: string;
}

const DIGITS = '一二三四五六七八九';
const FIRST = /^([一二三四五六七八九十]{1,3})、(.{1,40})$/;
const SECOND = /^[（(]([一二三四五六七八九十]{1,3})[）)](.{1,40})$/;

/** The numbered headings among the lines of a text; a line that ends as a sentence is no heading. */
export function headingsIn(text: string): readonly Heading[] {
  return text.split('\n').flatMap((line) => headingOf(line) ?? []);
}

/** A line as a heading; null where it is none. */
export function headingOf(line: string): Heading | null {
  const plain = line.replace(/[\s\u200b\ufeff]+/g, '');
  if (/[。；;，,：:]$/.test(plain)) return null;
  const first = FIRST.exec(plain);
  const found = first ?? SECOND.exec(plain);
  const number = found === null ? null : ordinalOf(found[1] ?? '');
  if (found === null || number === null) return null;
  return { level: first === null ? 2 : 1, number, words: found[2] ?? '', line: plain };
}

function ordinalOf(text: string): number | null {
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (found === null || text === '') return null;
  const [, tens, ten, ones] = found;
  const digit = (one: string | undefined): number => (one === undefined ? 0 : DIGITS.indexOf(one) + 1);
  return (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones);
}

/** 1 to 99 as headings count: `二`, `十一`. */
export function ordinalText(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (one: number): string => DIGITS[one - 1] ?? '';
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`}${digit(ones)}`;
}
