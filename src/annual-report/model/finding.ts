import type { ClauseRef } from '../../kernel/index.js';
import type { ConstraintSeverity } from '../../policy/index.js';

/** Where in a report something is wrong. */
export interface FindingPlace {
  /** Addresses of cells. */
  readonly cells: readonly string[];
  /** Section of the text; null where it is none. */
  readonly section: string | null;
  /** Words of the report. */
  readonly quotes: readonly string[];
}

/** 问题 — what is wrong with a report, where, by which clause, and what cures it. */
export interface ReportFinding {
  readonly code: string;
  readonly severity: ConstraintSeverity;
  readonly where: FindingPlace;
  readonly message: string;
  readonly cure: string;
  readonly clause: readonly ClauseRef[];
}

type FindingInput = Omit<ReportFinding, 'where'> & Partial<FindingPlace>;

/** Builds a finding, with the places that do not apply empty. */
export function reportFinding({
  cells = [],
  section = null,
  quotes = [],
  ...rest
}: FindingInput): ReportFinding {
  return { ...rest, where: { cells, section, quotes } };
}
