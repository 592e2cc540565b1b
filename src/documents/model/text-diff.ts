/** Part of two texts laid over each other. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Edits after which two passages count as different altogether: beyond it a reader learns nothing, and the search costs its square. */
const MOST_EDITS = 800;

/** Characters beyond which a rewritten passage is not looked through word by word. */
const LONGEST_PASSAGE = 20_000;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What became of a text: paragraph by paragraph, and word by word within paragraphs that were rewritten. What is
 * `same` or `removed` makes up `before`, what is `same` or `added` makes up `after`.
 */
export function diffTexts(before: string, after: string): readonly DiffPart[] {
  const rewritten = (removed: string, added: string): readonly DiffPart[] =>
    removed === '' || added === '' || removed.length + added.length > LONGEST_PASSAGE
      ? plainly(removed, added)
      : (diffTokens(wordsOf(removed), wordsOf(added)) ?? plainly(removed, added));
  const paragraphs = diffTokens(paragraphsOf(before), paragraphsOf(after)) ?? plainly(before, after);
  const parts: DiffPart[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const [part, next] = [paragraphs[at], paragraphs[at + 1]];
    if (part === undefined) continue;
    if (part.kind === 'removed' && next?.kind === 'added') {
      parts.push(...rewritten(part.text, next.text));
      at += 1;
    } else parts.push(part);
  }
  return gathered(parts);
}

function paragraphsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Clause by clause: the segmenter's time grows with the square of what it is given. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/(?<=[\n，。；：、])/)
    .flatMap((clause) => Array.from(WORDS.segment(clause), ({ segment }) => segment));
}

/** Parts that differ altogether. */
function plainly(removed: string, added: string): readonly DiffPart[] {
  return gathered([
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
}

/** What both begin and end with is the same; the middle is searched. Null when too much of it differs. */
function diffTokens(before: readonly string[], after: readonly string[]): readonly DiffPart[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = shortestScript(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  if (middle === null) return null;
  const same = (tokens: readonly string[]): DiffPart => ({ kind: 'same', text: tokens.join('') });
  return gathered([
    same(before.slice(0, head)),
    ...removedFirst(middle),
    same(before.slice(before.length - tail)),
  ]);
}

/** Myers 1986: the fewest removals and additions. Rows of how far each diagonal comes are kept to walk back along. */
function shortestScript(a: readonly string[], b: readonly string[]): readonly DiffPart[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const rows: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits += 1) {
    rows.push(new Map(reach));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(reach, diagonal, edits);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, rows);
    }
    reach = new Map(reach);
  }
  return null;
}

/** Comes from the diagonal that got farther: one more addition, or one more removal. */
function startOn(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const below = reach.get(diagonal - 1) ?? -1;
  const above = reach.get(diagonal + 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  rows: readonly ReadonlyMap<number, number>[],
): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = rows.length - 1; edits >= 0; edits -= 1) {
    const row = rows[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const start = edits === 0 ? 0 : startOn(row, diagonal, edits);
    for (; x > start && y > start - diagonal; x -= 1, y -= 1)
      parts.push({ kind: 'same', text: a[x - 1] ?? '' });
    if (edits === 0) break;
    const down =
      diagonal === -edits ||
      (diagonal !== edits && (row.get(diagonal - 1) ?? -1) < (row.get(diagonal + 1) ?? -1));
    if (down) {
      y -= 1;
      parts.push({ kind: 'added', text: b[y] ?? '' });
    } else {
      x -= 1;
      parts.push({ kind: 'removed', text: a[x] ?? '' });
    }
  }
  return parts.reverse();
}

/** Between two sames all removals come before all additions, as people strike out and then write. */
function removedFirst(parts: readonly DiffPart[]): readonly DiffPart[] {
  const ordered: DiffPart[] = [];
  let run: DiffPart[] = [];
  const flush = (): void => {
    ordered.push(
      ...run.filter(({ kind }) => kind === 'removed'),
      ...run.filter(({ kind }) => kind === 'added'),
    );
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'same') {
      flush();
      ordered.push(part);
    } else run.push(part);
  }
  flush();
  return ordered;
}

/** Neighbours of a kind are one part; what says nothing is none. */
function gathered(parts: readonly DiffPart[]): readonly DiffPart[] {
  const all: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = all.at(-1);
    if (last?.kind === part.kind) all[all.length - 1] = { ...last, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
