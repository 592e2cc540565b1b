import type { TiesChoice } from '../../policy/index.js';

/** A unit's total, for a list of many. */
export interface UnitTotal {
  readonly unit: string;
  readonly points: number | null;
  readonly outOf: number;
  readonly band: string | null;
}

export interface Ranked extends UnitTotal {
  /** Null: not assessable, and so not ranked. */
  readonly rank: number | null;
  /** Others have the same rank. */
  readonly tied: boolean;
}

/**
 * 排名 — by points, the highest first; equal points have one rank, and the scheme says whether the next is skipped. Within a
 * rank units stand by their id, which means nothing.
 */
export function ranking(totals: readonly UnitTotal[], ties: TiesChoice): readonly Ranked[] {
  const sorted = [...totals].sort(
    (a, b) => (b.points ?? -Infinity) - (a.points ?? -Infinity) || (a.unit < b.unit ? -1 : 1),
  );
  const distinct = [...new Set(sorted.map(({ points }) => points))];
  return sorted.map((total) => {
    if (total.points === null) return { ...total, rank: null, tied: false };
    const first = sorted.findIndex(({ points }) => points === total.points);
    const rank = ties === 'same-rank-then-skip' ? first : distinct.indexOf(total.points);
    const tied = sorted.filter(({ points }) => points === total.points).length > 1;
    return { ...total, rank: rank + 1, tied };
  });
}
