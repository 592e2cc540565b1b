import { isJsonObject, type Digest, type JsonObject, type LocalDate } from '../../../kernel/index.js';
import type { ReportDue } from '../../../policy/index.js';

/** 年度报告的事实 — which report a document is, and what stands against sending it on. No figure and no word of it. */
export interface AnnualReportFacts extends JsonObject {
  /** The year that is reported on; null: this document is no yearly report. */
  readonly year: number | null;
  readonly organ: string | null;
  readonly whose: ReportDue['whose'] | null;
  readonly form: string | null;
  /** The form that the law has for that year. */
  readonly formOfYear: string | null;
  /** Digest over the figures of all cells. */
  readonly figures: Digest | null;
  /** Places in the text that a person must still write. */
  readonly open: readonly string[];
  /** Cells for which the journal and what people entered differ. */
  readonly differing: readonly string[];
  /** Constraints of the form that do not hold, and codes of other errors. */
  readonly failed: readonly string[];
  /** Constraints that rest on blank cells: told, and no reason to refuse. */
  readonly notAssessable: number;
  /** The text and the files as they were built. */
  readonly bodyHash: Digest | null;
  readonly files: readonly Digest[];
  /** What people wrote, and the report with the entries behind its figures: kept beside the journal. */
  readonly textsHash: Digest | null;
  readonly sourceHash: Digest | null;
  /** The last day on which it may become public; null where no form says it. */
  readonly dueOn: LocalDate | null;
}

/** A document that is no yearly report. */
export const NO_REPORT: AnnualReportFacts = {
  year: null,
  organ: null,
  whose: null,
  form: null,
  formOfYear: null,
  figures: null,
  open: [],
  differing: [],
  failed: [],
  notAssessable: 0,
  bodyHash: null,
  files: [],
  textsHash: null,
  sourceHash: null,
  dueOn: null,
};

/** The yearly report's part of a case's facts. */
export function annualReportOf(facts: JsonObject): AnnualReportFacts {
  const report = facts['annualReport'];
  return isJsonObject(report) ? (report as AnnualReportFacts) : NO_REPORT;
}
