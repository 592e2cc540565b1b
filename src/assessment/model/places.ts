import { exactOf } from './exact.js';
import type { ScoredIndicator } from './scored.js';
import type { Total } from './score-total.js';

/** Where points are made: an indicator without parts, or a bonus. */
export type Place = Pick<
  ScoredIndicator,
  'id' | 'label' | 'status' | 'outOf' | 'points' | 'deductions' | 'credits' | 'read'
> & { readonly bonus: boolean };

/** Every place of a score, in the order of the scheme. */
export function placesOf({ indicators, bonus }: Pick<Total, 'indicators' | 'bonus'>): readonly Place[] {
  return [
    ...leavesOf(indicators).map((leaf) => ({ ...leaf, bonus: false })),
    ...bonus.map(({ bonus: { id, label, cap }, points, credits }): Place => {
      const status = points === null ? 'not-assessable' : 'scored';
      return {
        id,
        label,
        status,
        outOf: exactOf(cap),
        points,
        deductions: [],
        credits,
        read: [],
        bonus: true,
      };
    }),
  ];
}

function leavesOf(tree: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return tree.flatMap((node) => (node.parts.length > 0 ? leavesOf(node.parts) : [node]));
}
