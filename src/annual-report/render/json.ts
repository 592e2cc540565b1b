import { contentOf, type ReportContent } from '../build/content.js';
import { filledOf } from '../build/filled-of.js';
import type { AnnualReport } from '../build/report.js';

/** What is written: the form as it is validated and as next year reads it, and beside it the report as it is printed. */
interface WrittenReport extends Omit<ReturnType<typeof filledOf>, 'cells'> {
  readonly cells: AnnualReport['cells'];
  readonly report: Omit<AnnualReport, 'cells' | 'organ' | 'year' | 'variant'>;
}

/** The whole report with every figure's entries: for the office and for machines, not for publication. */
export function renderJson(report: AnnualReport): string {
  const { cells, organ, year, variant, ...rest } = report;
  const written: WrittenReport = { ...filledOf(report), organ, year, variant, cells, report: rest };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Reads a report back from what `renderJson` wrote. */
export function rereadJson(text: string): ReportContent {
  const { report, cells, organ, year, variant } = JSON.parse(text) as WrittenReport;
  return contentOf({ ...report, cells, organ, year, variant });
}
