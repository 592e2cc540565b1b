import type { Bonus, Veto } from '../../policy/index.js';
import {
  compare,
  divide,
  exactOf,
  greatest,
  least,
  multiply,
  rounded,
  sum,
  ZERO,
  type Exact,
} from './exact.js';
import { known, type Known } from './known.js';
import { creditsOf, sumKnown } from './score-leaf.js';
import { byId, scoreTree } from './score-tree.js';
import type { Reckoned, ScoredIndicator, ScoreStatus } from './scored.js';
import type { ScoreInput } from './score-input.js';

/** A bonus as it came out. */
export interface ScoredBonus {
  readonly bonus: Bonus;
  /** Null where it is not known whether it is open; true where there is no gate. */
  readonly open: boolean | null;
  readonly credits: readonly Reckoned[];
  readonly points: Exact | null;
}

/** A veto as it came out; null: not known. */
export interface JudgedVeto {
  readonly veto: Veto;
  readonly strikes: boolean | null;
  readonly known: Known | null;
}

/** A score in exact points. */
export interface Total {
  readonly indicators: readonly ScoredIndicator[];
  readonly bonus: readonly ScoredBonus[];
  readonly vetoes: readonly JudgedVeto[];
  readonly status: ScoreStatus;
  readonly outOf: Exact;
  readonly points: Exact | null;
  readonly band: string | null;
}

/** 总分: indicators, what vetoes take, bonus, ceiling, clamp, rounding, band — in this order, for every scheme. */
export function scoreTotal(input: ScoreInput): Total {
  const { scheme } = input;
  const first = scoreTree(input, new Set());
  const vetoes = scheme.vetoes.map((veto) => judge(input, veto, first));
  const struck = vetoes.flatMap(({ veto, strikes }) =>
    strikes === true && veto.result.kind === 'indicator' ? [veto.result.indicator] : [],
  );
  const indicators = struck.length === 0 ? first : scoreTree(input, new Set(struck));
  const bonus = scheme.bonus.map((one) => scoreBonus(input, one, indicators));
  const outOf = sum(indicators.map((one) => one.outOf));
  const points = pointsOf(input, { indicators, bonus, vetoes, outOf });
  const status: ScoreStatus =
    outOf.n === 0n ? 'not-applicable' : points === null ? 'not-assessable' : 'scored';
  const total = { indicators, bonus, vetoes, outOf, status, points: status === 'scored' ? points : null };
  return { ...total, band: bandOf(input, total) };
}

function judge(input: ScoreInput, veto: Veto, tree: readonly ScoredIndicator[]): JudgedVeto {
  const { when, id } = veto;
  if (when.kind === 'any') {
    const figure = known(input, when.from, id);
    return { veto, known: figure, strikes: figure.value === null ? null : compare(figure.value, ZERO) > 0 };
  }
  const reached = reachedBy(tree, when.of);
  const lenient = input.supposing?.nothingUnder.includes(id) === true;
  return {
    veto,
    known: null,
    strikes: lenient ? false : reached === null ? null : compare(reached, exactOf(when.below)) < 0,
  };
}

function scoreBonus(input: ScoreInput, bonus: Bonus, tree: readonly ScoredIndicator[]): ScoredBonus {
  const reached = bonus.gate === null ? ZERO : reachedBy(tree, bonus.gate.of);
  const open =
    bonus.gate === null || (reached === null ? null : compare(reached, exactOf(bonus.gate.atLeast)) >= 0);
  const credits = creditsOf(input, bonus.credits, exactOf(bonus.cap));
  const earned = sumKnown(credits.map(({ points }) => points));
  const capped = earned === null ? null : least(earned, exactOf(bonus.cap));
  return { bonus, open, credits, points: open === false ? ZERO : open === null ? null : capped };
}

function pointsOf(
  { scheme }: ScoreInput,
  { indicators, bonus, vetoes, outOf }: Pick<Total, 'indicators' | 'bonus' | 'vetoes' | 'outOf'>,
): Exact | null {
  if (vetoes.some(({ strikes }) => strikes === null)) return null;
  if (vetoes.some(({ strikes, veto }) => strikes === true && veto.result.kind === 'zero')) return ZERO;
  const own = sumKnown([...indicators, ...bonus].map(({ points }) => points));
  if (own === null) return null;
  const { choices, clamp } = scheme;
  const within = choices.bonusCeiling?.take === 'within-total' ? least(own, outOf) : own;
  const above = clamp.min === null ? within : greatest(within, exactOf(clamp.min));
  const clamped = clamp.max === null ? above : least(above, exactOf(clamp.max));
  const { rounding } = choices;
  return rounding === undefined ? clamped : rounded(clamped, rounding.places, rounding.take);
}

/** Bands are of the scheme's full marks: where the total fell for what does not apply, the points are held to the same share of it. */
function bandOf(
  { scheme }: ScoreInput,
  { points, outOf, vetoes }: Pick<Total, 'points' | 'outOf' | 'vetoes'>,
): string | null {
  const imposed = vetoes.flatMap(({ strikes, veto }) =>
    strikes === true && veto.result.kind === 'band' ? [veto.result.band] : [],
  );
  const order = scheme.bands.map(({ id }) => id);
  const lowest = imposed.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
  if (lowest !== undefined) return lowest;
  if (points === null) return null;
  const lowered = scheme.choices.notApplicable?.take === 'lower-total' && outOf.n !== 0n;
  const held = lowered ? divide(multiply(points, exactOf(scheme.total)), outOf) : points;
  return scheme.bands.find(({ atLeast }) => compare(held, exactOf(atLeast)) >= 0)?.id ?? null;
}

/** Sum of several indicators; null where one is not known. */
function reachedBy(tree: readonly ScoredIndicator[], ids: readonly string[]): Exact | null {
  const found = byId(tree);
  return sumKnown(ids.map((id) => found.get(id)?.points ?? null));
}
