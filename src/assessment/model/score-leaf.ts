import type { Credit, Deduction, Grade, Indicator, Proportion, Scoring } from '../../policy/index.js';
import {
  compare,
  divide,
  exactOf,
  greatest,
  least,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
  type Exact,
} from './exact.js';
import { known, type Known } from './known.js';
import type { Reckoned, ScoredIndicator } from './scored.js';
import type { ScoreInput } from './score-input.js';

type Outcome = Pick<ScoredIndicator, 'points' | 'deductions' | 'credits' | 'read' | 'grade'>;

const NOTHING: Outcome = { points: null, deductions: [], credits: [], read: [], grade: null };

/**
 * Points of an indicator without parts.
 * @param factor by which its weight grows for others that do not apply
 */
export function scoreLeaf(input: ScoreInput, { id, scoring, weight }: Indicator, factor: Exact): Outcome {
  const full = exactOf(weight);
  // 先折算再扣分封顶: events cost what the scheme says, from a larger weight; otherwise all is scaled in the end.
  if (scoring.mode === 'deduct' && input.scheme.choices.capOrder?.take === 'rescale-then-cap')
    return deduct(input, scoring.deductions, multiply(full, factor));
  const outcome = scoreUnscaled(input, { id, scoring }, full);
  return { ...outcome, points: outcome.points === null ? null : multiply(outcome.points, factor) };
}

function scoreUnscaled(
  input: ScoreInput,
  { id, scoring }: { readonly id: string; readonly scoring: Scoring },
  full: Exact,
): Outcome {
  switch (scoring.mode) {
    case 'deduct':
      return deduct(input, scoring.deductions, full);
    case 'additive':
      return additive(input, scoring.credits, full);
    case 'proportional':
      return proportional(input, { ...scoring.proportion, id }, full);
    case 'graded':
      return graded(known(input, scoring.from, id), scoring.grades);
    case 'imported':
      return imported(known(input, scoring.from, id), exactOf(scoring.outOf), full);
    case 'unstated':
    case 'parts':
      return NOTHING;
  }
}

function deduct(input: ScoreInput, deductions: readonly Deduction[], full: Exact): Outcome {
  const reckoned = deductions.map((one) => ({
    beyond: one.beyond,
    result: reckon(known(input, one.from, one.id), one, one.once),
  }));
  const lost = (beyond: boolean): Exact | null =>
    sumKnown(reckoned.filter((one) => one.beyond === beyond).map(({ result }) => result.points));
  const [within, further] = [lost(false), lost(true)];
  return {
    ...NOTHING,
    deductions: reckoned.map(({ result }) => result),
    // What is taken off beyond the weight (倒扣) comes after the floor, and has none of its own.
    points:
      within === null || further === null ? null : subtract(greatest(ZERO, subtract(full, within)), further),
  };
}

function additive(input: ScoreInput, credits: readonly Credit[], full: Exact): Outcome {
  const reckoned = creditsOf(input, credits, full);
  const earned = sumKnown(reckoned.map(({ points }) => points));
  return { ...NOTHING, credits: reckoned, points: earned === null ? null : least(earned, full) };
}

/**
 * Credits as they came out; also a bonus is made of them.
 * @param most that they can come to together
 */
export function creditsOf(input: ScoreInput, credits: readonly Credit[], most: Exact): readonly Reckoned[] {
  return credits.map((credit) => {
    const { from, id } = credit;
    const figure = known(input, from, id);
    if (input.supposing?.best.includes(id) === true) {
      const points = credit.each
        ? credit.cap === null
          ? most
          : exactOf(credit.cap)
        : exactOf(credit.points);
      return { ...reckon(figure, credit, true), points, uncapped: points };
    }
    const item = input.scheme.evidence.find((one) => from.kind === 'supplied' && one.id === from.id);
    // An assessor's points are points, up to those of the credit.
    if (item?.kind === 'points' && figure.value !== null) {
      const points = least(greatest(ZERO, figure.value), exactOf(credit.points));
      return { ...reckon(figure, credit, true), points, uncapped: figure.value };
    }
    return reckon(figure, credit, !credit.each);
  });
}

function reckon(figure: Known, one: Credit | Deduction, once: boolean): Reckoned {
  const each = exactOf(one.points);
  const { id, label, clause } = one;
  const { value } = figure;
  if (value === null) return { id, label, clause, known: figure, each, points: null, uncapped: null };
  const times = once ? (compare(value, ZERO) > 0 ? ONE : ZERO) : greatest(value, ZERO);
  const uncapped = multiply(each, times);
  const points = one.cap === null ? uncapped : least(uncapped, exactOf(one.cap));
  return { id, label, clause, known: figure, each, points, uncapped };
}

function proportional(
  input: ScoreInput,
  { part, whole, full, whenNone, id }: Proportion & { readonly id: string },
  weight: Exact,
): Outcome {
  const [some, all] = [known(input, part, id), known(input, whole, id)];
  const read: Outcome['read'] = [
    { as: 'part', known: some },
    { as: 'whole', known: all },
  ];
  if (some.value === null || all.value === null) return { ...NOTHING, read };
  if (all.value.n === 0n) return { ...NOTHING, read, points: whenNone === 'full' ? weight : ZERO };
  const share = divide(divide(some.value, all.value), exactOf(full));
  return { ...NOTHING, read, points: multiply(weight, least(ONE, greatest(ZERO, share))) };
}

function graded(figure: Known, grades: readonly Grade[]): Outcome {
  const read: Outcome['read'] = [{ as: 'value', known: figure }];
  const { value, grade } = figure;
  const reached = grades.find(({ id, atLeast }) =>
    grade !== null
      ? id === grade
      : value !== null && atLeast !== null && compare(value, exactOf(atLeast)) >= 0,
  );
  if (reached !== undefined) return { ...NOTHING, read, grade: reached.id, points: exactOf(reached.points) };
  // A figure below the lowest grade earns nothing; an unknown one is unknown.
  return { ...NOTHING, read, points: value === null ? null : ZERO };
}

function imported(figure: Known, outOf: Exact, full: Exact): Outcome {
  const read: Outcome['read'] = [{ as: 'value', known: figure }];
  if (figure.value === null) return { ...NOTHING, read };
  const share = least(ONE, greatest(ZERO, divide(figure.value, outOf)));
  return { ...NOTHING, read, points: multiply(full, share) };
}

/** Null where one of them is not known. */
export function sumKnown(points: readonly (Exact | null)[]): Exact | null {
  const all = points.filter((one) => one !== null);
  return all.length === points.length ? sum(all) : null;
}
