import type { Counted, EntryRef } from '../../figures/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { AssessmentScheme } from '../../policy/index.js';
import type { Period } from './period.js';

/** Everything that a score depends on: the same input gives the same score, in whatever order it comes. */
export interface ScoreInput {
  readonly scheme: AssessmentScheme;
  /** Id of the unit that is scored. */
  readonly unit: string;
  readonly period: Period;
  /** The day on which it is reckoned: what was due by then and did not come is missing. */
  readonly asOf: LocalDate;
  /** Figures of the unit in the period. */
  readonly count: (measure: string) => Counted;
  readonly evidence: readonly SuppliedEvidence[];
  /** Entries that an appeal struck from a criterion; of evidence, from all that is read from it. */
  readonly struck: readonly StruckEntry[];
  /** 假如: what is reckoned otherwise, to see what it would have changed. */
  readonly supposing?: Supposition;
}

/** 佐证 as it was supplied. */
export interface SuppliedEvidence {
  /** Id of the item in the scheme. */
  readonly evidence: string;
  /** A number, yes or no, or the id of a grade. */
  readonly value: number | boolean | string;
  readonly by: string;
  readonly on: LocalDate;
  /** The record in the ledger. */
  readonly ref: EntryRef;
  /** It is what an appeal that was upheld put in the place of what had been supplied, or had not. */
  readonly corrects: boolean;
}

export interface StruckEntry {
  readonly criterion: string;
  readonly case: string;
  readonly seq: number;
}

export interface Supposition {
  /** Criteria and vetoes that nothing had happened under. */
  readonly nothingUnder: readonly string[];
  /** Indicators that had full marks. */
  readonly full: readonly string[];
  /** Credits that were earned as far as they can be. */
  readonly best: readonly string[];
  /** Indicators that had nothing. */
  readonly none: readonly string[];
}
