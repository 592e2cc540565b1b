import { contentOf, type ReportContent } from '../build/content.js';
import type { AnnualReport } from '../build/report.js';

/** The whole report with every figure's entries: for the office and for machines, not for publication. */
export function renderJson(report: AnnualReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Reads a report back from what `renderJson` wrote. */
export function rereadJson(text: string): ReportContent {
  return contentOf(JSON.parse(text) as AnnualReport);
}
