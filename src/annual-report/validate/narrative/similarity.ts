import { reportFinding, type ReportFinding } from '../../model/finding.js';
import type { ClauseRef } from '../../../kernel/index.js';
import type { Passage } from './text.js';

const RUN = 5;
/** No notice says from where on a text is the same as another; this is where people looked and agreed that it is. */
const ALIKE_PERCENT = 80;
/** Shorter texts (“无。”) are the same by nature. */
const SHORTEST = 200;

/**
 * 内容雷同 — how much of a text stood in another already: of all runs of five characters (digits, punctuation and Latin
 * letters left out) the share that the other has too, in whole percent, rounded down. Null where there is too little text.
 */
export function similarity(text: string, other: string): number | null {
  const [mine, theirs] = [runsOf(text), runsOf(other)];
  if (mine.length < SHORTEST || theirs.length === 0) return null;
  const known = new Set(theirs);
  return Math.floor((mine.filter((run) => known.has(run)).length * 100) / mine.length);
}

function runsOf(text: string): readonly string[] {
  const words = [...text.replace(/\P{Script=Han}/gu, '')];
  return words.length < RUN
    ? []
    : words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(''));
}

/** Finds a report that repeats last year's. */
export function repeatedText(
  passages: readonly Passage[],
  previous: readonly Passage[],
  clause: readonly ClauseRef[],
): readonly ReportFinding[] {
  const whole = similarity(joined(passages), joined(previous));
  if (whole === null || whole < ALIKE_PERCENT) return [];
  return [
    reportFinding({
      code: 'text-repeats-last-year',
      severity: 'warning',
      message: `正文与上年报告雷同：相似度 ${whole}%（去掉数字和标点，连续五个字在上年报告中也有的占比；${ALIKE_PERCENT}% 起提示）`,
      cure: '请按本年的情况重写，尤其是存在的问题和改进情况',
      clause,
    }),
  ];
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join('\n');
}
