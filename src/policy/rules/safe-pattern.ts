/**
 * Repetitions without upper bound that one pattern may have; searching from every position, for want of a
 * `^`, counts as one. Matching then takes at most quadratic time.
 */
const MAX_UNBOUNDED = 2;

/** Ways in which the bounded parts of a pattern may be tried from one position. */
const MOST_WAYS = 10_000;

/**
 * Why a pattern may not be given to `matches`, or null. cel-js hands it to JavaScript's backtracking engine,
 * which some patterns keep busy for ever, so only plain ones pass: fixed text, no repeated group, no
 * back reference, no look-around, few open repetitions.
 */
export function patternProblem(pattern: unknown): string | null {
  if (typeof pattern !== 'string') return 'matches 的模式须是引号里的固定文本';
  try {
    new RegExp(pattern);
  } catch {
    return `matches 的模式 “${pattern}” 不是正则表达式`;
  }
  // Escapes and character classes hide nothing that repeats: take them for single characters.
  const bare = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\\[1-9k]/.test(bare)) return 'matches 的模式不能用反向引用';
  if (/\(\?(?!:)/.test(bare)) return 'matches 的模式不能用环视或命名组';
  if (/\)(?:[*+]|\{)/.test(bare)) return 'matches 的模式不能重复一个括号组，请展开写';
  if (ways(bare) > MOST_WAYS)
    return 'matches 的模式里可长可短的部分太多，可能极慢；请减少 ?、{最少,最多} 和括号里的 |';
  const repetitions = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  const searches = bare.startsWith('^') && !bare.includes('|') ? 0 : 1;
  if (repetitions === 0 || repetitions + searches <= MAX_UNBOUNDED) return null;
  return 'matches 的模式里 * 和 + 太多：以 ^ 开头的最多两个，其他的最多一个；请改用 {最少,最多}';
}

/** Ways to try: the product of the choices that `?`, `{1,9}` and alternatives within brackets leave open. */
function ways(bare: string): number {
  const optional = bare.replaceAll('(?:', '(').match(/(?<![*+?}])\?/g)?.length ?? 0;
  const spans = [...bare.matchAll(/\{(\d+),(\d+)\}/g)].map(
    ([, least, most]) => Number(most) - Number(least) + 1,
  );
  return [...spans, ...alternatives(bare)].reduce((product, choices) => product * choices, 2 ** optional);
}

/** Alternatives of each bracket that has some; those outside all brackets add up instead. */
function alternatives(bare: string): readonly number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (const letter of bare) {
    if (letter === '(') open.push(1);
    else if (letter === '|' && open.length > 0) open.push((open.pop() ?? 1) + 1);
    else if (letter === ')') found.push(open.pop() ?? 1);
  }
  return found;
}
