import type { CriterionSource, Indicator } from '../../policy/index.js';
import { known } from './known.js';
import { placesOf } from './places.js';
import type { ScoreInput, Supposition } from './score-input.js';
import type { Total } from './score-total.js';

/** Evidence that did not come, what it means at its best, and what is known to be had at its worst. */
export interface MissingEvidence {
  readonly id: string;
  readonly label: string;
  readonly best: Partial<Supposition>;
  readonly worst: Partial<Supposition>;
}

/** Evidence that a score lacks, or takes for none because it did not come, as far as it would matter. */
export function missingEvidence(input: ScoreInput, now: Total): readonly MissingEvidence[] {
  const places = new Map(placesOf(now).map((place) => [place.id, place]));
  return input.scheme.evidence.flatMap(({ id, label }) => {
    const source: CriterionSource = { kind: 'supplied', id };
    const { supplied } = known(input, source);
    if (supplied !== null) return [];
    const asking = (criteria: readonly { readonly id: string; readonly from: CriterionSource }[]) =>
      criteria.filter(({ from }) => isSame(from, source)).map((one) => one.id);
    const leaves = leavesOf(input.scheme.indicators).filter(
      (leaf) => places.get(leaf.id)?.status !== 'not-applicable',
    );
    const scorings = leaves.map(({ scoring }) => scoring);
    const lost = asking(scorings.flatMap((one) => (one.mode === 'deduct' ? one.deductions : [])));
    const earned = asking([
      ...scorings.flatMap((one) => (one.mode === 'additive' ? one.credits : [])),
      ...input.scheme.bonus.flatMap(({ credits }) => credits),
    ]);
    const read = leaves.filter((leaf) => readsOf(leaf).some((from) => isSame(from, source)));
    const whole = read.map((leaf) => leaf.id);
    if (lost.length + earned.length + whole.length === 0) return [];
    const best = { nothingUnder: lost, best: earned, full: whole };
    return [
      { id, label, best, worst: { nothingUnder: earned, none: [...whole, ...leavesWith(leaves, lost)] } },
    ];
  });
}

/** What a leaf is read from as a whole. */
function readsOf({ scoring }: Indicator): readonly CriterionSource[] {
  if (scoring.mode === 'proportional') return [scoring.proportion.part, scoring.proportion.whole];
  return scoring.mode === 'graded' || scoring.mode === 'imported' ? [scoring.from] : [];
}

function leavesWith(leaves: readonly Indicator[], criteria: readonly string[]): readonly string[] {
  return leaves
    .filter(
      ({ scoring }) =>
        scoring.mode === 'deduct' && scoring.deductions.some(({ id }) => criteria.includes(id)),
    )
    .map(({ id }) => id);
}

function leavesOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap((one) => (one.scoring.mode === 'parts' ? leavesOf(one.scoring.parts) : [one]));
}

function isSame(one: CriterionSource, other: CriterionSource): boolean {
  return one.kind === other.kind && one.id === other.id;
}
