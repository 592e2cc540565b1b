const NUMBERED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/;

/**
 * A label as people mean it, whatever the printing: without blanks, numbers before it, `其中`, remarks in brackets (which
 * are often cut off) and punctuation.
 */
export function bareLabel(text: string): string {
  let label = text
    .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff\u00a0]+/g, '');
  for (let before = ''; before !== label;) {
    before = label;
    label = label.replace(NUMBERED, '').replace(/^其中[:]?/, '');
  }
  return label.replace(/\(.*$/, '').replace(/[“”"'‘’《》、,，.。:;；/·•\-—]/g, '');
}

/** How well a label in a file is the one of the form: 2 the same, 1 cut off, 0 another. */
export function likeness(found: string, wanted: string): number {
  if (found === '' || wanted === '') return 0;
  if (found === wanted) return 2;
  const [short, long] = found.length < wanted.length ? [found, wanted] : [wanted, found];
  return short.length >= 3 && long.startsWith(short) ? 1 : 0;
}

/**
 * Matches two sequences in order so that the sum of their likeness is greatest: labels that a form has twice
 * (`其他情形数`) are told apart by what stands before and after them.
 * @returns for each wanted place the index of what was found there, or null
 */
export function alignInOrder(
  wanted: number,
  found: number,
  like: (want: number, find: number) => number,
): readonly (number | null)[] {
  const best: number[][] = Array.from({ length: wanted + 1 }, () => Array<number>(found + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = wanted - 1; row >= 0; row--) {
    for (let column = found - 1; column >= 0; column--) {
      const score = like(row, column);
      const taken = score === 0 ? 0 : score + at(row + 1, column + 1);
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  const matched: (number | null)[] = [];
  for (let row = 0, column = 0; row < wanted; row++) {
    let hit: number | null = null;
    for (; column < found && hit === null && at(row, column) !== at(row + 1, column);) {
      const score = like(row, column);
      if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) hit = column;
      column += 1;
    }
    matched.push(hit);
  }
  return matched;
}
