/** A letter of Chinese and its punctuation is one em wide; Latin letters and digits are narrower. Bounds, not averages. */
const LATIN_EM = 0.62;
const FIRST_WIDE = 0x2e80;
/** Signs that do not begin a line. */
const CLOSING = new Set('，。、；：）》〉”’！？…」』】〕,.;:)!?');

/** Width of a text in ems. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (isWide(sign) ? 1 : LATIN_EM), 0);
}

/** Breaks a text into lines of at most so many ems; signs that close a clause hang over rather than begin a line. */
export function wrap(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.replaceAll(/\s+/g, ' ').trim())) {
    const fits = emsOf(line + piece) <= ems || line === '';
    if (fits || (CLOSING.has(piece) && emsOf(line) <= ems)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    // A word longer than the line is cut: nothing may stick out.
    while (emsOf(line) > ems + 1) {
      const head = cut(line, ems);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Chinese may be broken anywhere but behind what opens a bracket, Latin words only between them. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[（《〈“‘「『【〔]*(?:[\u0021-\u200f\u2030-\u2e7f]+|[\s\S])/gu) ?? [];
}

function cut(line: string, ems: number): string {
  let head = '';
  for (const sign of line) {
    if (emsOf(head + sign) > ems) break;
    head += sign;
  }
  return head === '' ? ([...line][0] ?? '') : head;
}

function isWide(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  // “”‘’…— are drawn as wide as Chinese in Chinese typefaces.
  return code >= FIRST_WIDE || (code >= 0x2010 && code <= 0x2027);
}
