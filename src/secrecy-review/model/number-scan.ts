/** What a number looks like before its digits are checked. */
export interface NumberForm {
  readonly min: number;
  readonly max: number;
  /** Whether the first digits can be those of such a number; asked once, so that long tables are passed over quickly. */
  readonly mayBegin: (digits: string) => boolean;
}

/** Digits that tell whether a number can be one at all. */
const BEGINNING = 8;
/** People set groups of digits apart by a blank or a hyphen, at times by both. */
const GAP_MAX = 2;

/**
 * Whether some number in a text fits. A number is made of whole groups of digits; its last character may be an
 * X. Every group is tried as a beginning: what stands before a number must not hide it. Linear in the text.
 */
export function someNumber(
  text: string,
  form: NumberForm,
  fits: (digits: string, at: number, end: number) => boolean,
): boolean {
  const groups = /(?<![0-9A-Za-z])\d/g;
  for (let group = groups.exec(text); group !== null; group = groups.exec(text)) {
    if (fitsFrom(text, group.index, form, fits)) return true;
  }
  return false;
}

function fitsFrom(
  text: string,
  at: number,
  { min, max, mayBegin }: NumberForm,
  fits: (digits: string, at: number, end: number) => boolean,
): boolean {
  let digits = '';
  let gap = 0;
  for (let here = at; here < text.length && digits.length < max; here += 1) {
    const character = text.charAt(here);
    if (isDigit(character) || (/[Xx]/.test(character) && digits.length === max - 1)) {
      digits += character.toUpperCase();
      gap = 0;
      if (digits.length === BEGINNING && !mayBegin(digits)) return false;
      if (digits.length >= min && !/[0-9A-Za-z]/.test(text.charAt(here + 1)) && fits(digits, at, here + 1))
        return true;
    } else if (gap < GAP_MAX && (character === ' ' || character === '\t' || character === '-')) {
      gap += 1;
    } else {
      return false;
    }
  }
  return false;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
