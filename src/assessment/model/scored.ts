import type { ClauseRef } from '../../kernel/index.js';
import type { Exact } from './exact.js';
import type { Known } from './known.js';

/** `not-assessable`: something is not known, and unknown is not zero. */
export type ScoreStatus = 'scored' | 'not-applicable' | 'not-assessable';

/** A deduction or a credit as it came out. */
export interface Reckoned {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly known: Known;
  /** Points for one. */
  readonly each: Exact;
  /** Lost or earned, after the criterion's own cap; null where not known. */
  readonly points: Exact | null;
  /** Before the cap. */
  readonly uncapped: Exact | null;
}

/** An indicator as it came out, in exact points. */
export interface ScoredIndicator {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly status: ScoreStatus;
  /** The scheme's weight. */
  readonly weight: Exact;
  /** Full marks here and now: the weight, with its part of what does not apply. */
  readonly outOf: Exact;
  readonly points: Exact | null;
  readonly deductions: readonly Reckoned[];
  readonly credits: readonly Reckoned[];
  /** What else the points were read from. */
  readonly read: readonly { readonly as: 'part' | 'whole' | 'value'; readonly known: Known }[];
  /** Id of the grade that was reached. */
  readonly grade: string | null;
  /** A veto took its points. */
  readonly vetoed: boolean;
  readonly parts: readonly ScoredIndicator[];
}
