import type { ConstraintSeverity } from '../../policy/index.js';
import type { ReportFinding } from './finding.js';

/** Three values: a blank cell is not 0, and what rests on it is neither right nor wrong. */
export type Verdict = 'pass' | 'fail' | 'not-assessable';

/** A constraint at one column, row or place. */
export interface Assessed {
  /** Column or row it was assessed at; null for a constraint between single cells. */
  readonly at: string | null;
  readonly verdict: Verdict;
  /** The comparison in words and figures: `收到申请数 6 = 当面申请数 2＋…＝6`. */
  readonly said: string;
  /** Cells of both sides. */
  readonly cells: readonly string[];
  /** Blank cells it rests on; `previous:` before those of last year's report. */
  readonly missing: readonly string[];
}

/** What became of a constraint of the form. */
export interface ConstraintResult {
  readonly id: string;
  readonly table: string | null;
  readonly severity: ConstraintSeverity;
  readonly verdict: Verdict;
  readonly why: string;
  readonly assessed: readonly Assessed[];
  readonly missing: readonly string[];
}

/** Figures of the text that agree with each other or with the table. */
export interface Tie {
  readonly quote: string;
  readonly said: string;
}

/** 校验结果 — all that was checked of a report, and what is wrong with it. */
export interface Validation {
  readonly form: string;
  readonly label: string;
  readonly variant: string | null;
  readonly organ: string;
  readonly year: number;
  /** Whether nothing of severity `error` was found. */
  readonly holds: boolean;
  readonly cells: { readonly all: number; readonly filled: number };
  readonly results: readonly ConstraintResult[];
  readonly findings: readonly ReportFinding[];
  readonly ties: readonly Tie[];
}
