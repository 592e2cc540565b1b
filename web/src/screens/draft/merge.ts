/** A run of paragraphs as it was, as I have it, and as the other has it. */
export interface MergeBlock {
  /** Who changed it: nobody (or both alike), I, the other, or both differently. */
  readonly kind: 'same' | 'mine' | 'theirs' | 'conflict';
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Which side of a block goes into the text; of two that both wrote, both may stay. */
export type Side = 'mine' | 'theirs' | 'both';

/** Cells of comparison beyond which a passage counts as rewritten: a browser must answer at once. */
const MOST_CELLS = 4_000_000;

/**
 * Lays two texts that both come from a third over each other, paragraph by paragraph. Nothing is lost: every paragraph
 * of either side stands in exactly one block, in its order.
 */
export function mergeBlocks(base: string, mine: string, theirs: string): readonly MergeBlock[] {
  const [was, own, other] = [base.split('\n'), mine.split('\n'), theirs.split('\n')];
  const inOwn = matches(was, own);
  const inOther = matches(was, other);
  const blocks: MergeBlock[] = [];
  let [atBase, atOwn, atOther] = [0, 0, 0];
  const take = (toBase: number, toOwn: number, toOther: number): void => {
    push(blocks, was.slice(atBase, toBase), own.slice(atOwn, toOwn), other.slice(atOther, toOther));
    [atBase, atOwn, atOther] = [toBase, toOwn, toOther];
  };
  for (let at = 0; at < was.length; at += 1) {
    const [ownAt, otherAt] = [inOwn[at] ?? -1, inOther[at] ?? -1];
    if (ownAt < 0 || otherAt < 0) continue;
    take(at, ownAt, otherAt);
    take(at + 1, ownAt + 1, otherAt + 1);
  }
  take(was.length, own.length, other.length);
  return blocks;
}

/** The text that follows from what was chosen; null while a conflict is undecided. */
export function mergedText(blocks: readonly MergeBlock[], chosen: ReadonlyMap<number, Side>): string | null {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const side = chosen.get(index) ?? sideOf(block);
    if (side === null) return null;
    if (side !== 'theirs') lines.push(...block.mine);
    if (side !== 'mine') lines.push(...block.theirs);
  }
  return lines.join('\n');
}

/** Whose words a block takes where nothing was chosen; null where both wrote and somebody must say. */
export function sideOf({ kind }: MergeBlock): Side | null {
  if (kind === 'conflict') return null;
  return kind === 'theirs' ? 'theirs' : 'mine';
}

function push(
  blocks: MergeBlock[],
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): void {
  if (base.length + mine.length + theirs.length === 0) return;
  const kind = kindOf(base, mine, theirs);
  const last = blocks.at(-1);
  if (kind === 'same' && last?.kind === 'same') {
    blocks[blocks.length - 1] = {
      kind,
      base: [...last.base, ...base],
      mine: [...last.mine, ...mine],
      theirs: [...last.theirs, ...theirs],
    };
  } else blocks.push({ kind, base, mine, theirs });
}

function kindOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): MergeBlock['kind'] {
  if (alike(mine, theirs)) return 'same';
  if (alike(theirs, base)) return 'mine';
  return alike(mine, base) ? 'theirs' : 'conflict';
}

/** No paragraph is not the same as an empty one. */
function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

/** For each paragraph of `one`, where it stands in `other`; -1 where it does not. Always in order. */
function matches(one: readonly string[], other: readonly string[]): readonly number[] {
  const found = new Array<number>(one.length).fill(-1);
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  for (; head < shorter && one[head] === other[head]; head += 1) found[head] = head;
  let tail = 0;
  for (; tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail); tail += 1)
    found[one.length - 1 - tail] = other.length - 1 - tail;
  const [rows, columns] = [one.length - head - tail, other.length - head - tail];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return found;
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const cell = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        one[head + row] === other[head + column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (one[head + row] === other[head + column]) {
      found[head + row] = head + column;
      row += 1;
      column += 1;
    } else if (cell(row + 1, column) >= cell(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
