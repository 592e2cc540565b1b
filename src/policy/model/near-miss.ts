/**
 * `，是否想写 “attribute”？` for the candidate nearest to a misspelt word, or nothing when none is near.
 * Near means: at most two edits, and fewer than half of the word.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === null ? '' : `，是否想写 “${near}”？`;
}

/** A message without the words that it suggests: they depend on what else there is on the day. */
export function withoutAdvice(message: string): string {
  return message.replace(/，(?:是否想写 “|可以写：).*$/s, '');
}

/** As many as a person reads through. */
const FEW = 12;

/**
 * What to write in place of a word that means nothing: the word that was meant, or, where none is near, the words
 * that there are (the first twelve of them).
 */
export function insteadOf(word: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const near = didYouMean(word, known);
  if (near !== '') return near;
  if (known.length === 0) return '，可以写：现在一个也没有，请先写好再引用';
  const more = known.length > FEW ? ` 等 ${known.length} 个` : '';
  return `，可以写：${known.slice(0, FEW).join('、')}${more}`;
}

function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(word.length / 2));
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Edits between two words (insert, delete, replace, swap of neighbours). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let edits = Math.min(replaced, at(above, column) + 1, at(here, column - 1) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(before, column - 2) + 1);
      }
      here.push(edits);
    }
    before = above;
    above = here;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
