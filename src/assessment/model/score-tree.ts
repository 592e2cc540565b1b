import type { Indicator } from '../../policy/index.js';
import { applies, siblingFactor, totalFactor } from './applicable.js';
import { exactOf, multiply, rounded, sum, ZERO, type Exact } from './exact.js';
import { scoreLeaf, sumKnown } from './score-leaf.js';
import type { ScoredIndicator } from './scored.js';
import type { ScoreInput } from './score-input.js';

/**
 * Points of every indicator.
 * @param vetoed indicators whose points a veto took
 */
export function scoreTree(input: ScoreInput, vetoed: ReadonlySet<string>): readonly ScoredIndicator[] {
  return scoreAll(input, input.scheme.indicators, totalFactor(input), vetoed);
}

function scoreAll(
  input: ScoreInput,
  indicators: readonly Indicator[],
  above: Exact,
  vetoed: ReadonlySet<string>,
): readonly ScoredIndicator[] {
  const factor = siblingFactor(input, indicators, above);
  return indicators.map((one) => scoreOne(input, one, factor, vetoed));
}

function scoreOne(
  input: ScoreInput,
  indicator: Indicator,
  factor: Exact,
  vetoed: ReadonlySet<string>,
): ScoredIndicator {
  const { id, label, clause, scoring } = indicator;
  const weight = exactOf(indicator.weight);
  const start: ScoredIndicator = {
    id,
    label,
    clause,
    status: 'scored',
    weight,
    outOf: multiply(weight, factor),
    points: null,
    deductions: [],
    credits: [],
    read: [],
    grade: null,
    vetoed: vetoed.has(id),
    parts: [],
  };
  if (!applies(input, indicator)) {
    const full = input.scheme.choices.notApplicable?.take === 'full-marks';
    const outOf = full ? weight : ZERO;
    return { ...start, status: 'not-applicable', outOf, points: outOf };
  }
  const reached =
    scoring.mode === 'parts'
      ? withParts(start, scoreAll(input, scoring.parts, factor, vetoed))
      : { ...start, ...scoreLeaf(input, indicator, factor) };
  if (start.vetoed) return { ...reached, points: ZERO };
  if (input.supposing?.full.includes(id) === true) return { ...reached, points: reached.outOf };
  if (input.supposing?.none.includes(id) === true) return { ...reached, points: ZERO };
  if (reached.points === null) return { ...reached, status: 'not-assessable' };
  return scoring.mode === 'parts' ? reached : { ...reached, points: roundedEach(input, reached.points) };
}

function withParts(start: ScoredIndicator, parts: readonly ScoredIndicator[]): ScoredIndicator {
  return {
    ...start,
    parts,
    outOf: sum(parts.map(({ outOf }) => outOf)),
    points: sumKnown(parts.map(({ points }) => points)),
  };
}

function roundedEach({ scheme }: ScoreInput, points: Exact): Exact {
  const { rounding } = scheme.choices;
  return rounding?.at === 'each' ? rounded(points, rounding.places, rounding.take) : points;
}

/** Every indicator with its parts, by id. */
export function byId(tree: readonly ScoredIndicator[]): ReadonlyMap<string, ScoredIndicator> {
  const found = new Map<string, ScoredIndicator>();
  const walk = (nodes: readonly ScoredIndicator[]): void => {
    for (const node of nodes) {
      found.set(node.id, node);
      walk(node.parts);
    }
  };
  walk(tree);
  return found;
}
