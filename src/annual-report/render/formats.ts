import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import { contentOf, differences, type ReportContent } from '../build/content.js';
import type { AnnualReport } from '../build/report.js';
import type { SumCell } from '../build/sums.js';
import { openChromium } from '../../printing/index.js';
import { renderHtml } from './html.js';
import { renderJson, rereadJson } from './json.js';
import { renderPdf } from './pdf.js';
import { rereadDocx } from './reread-docx.js';
import { rereadHtml } from './reread-html.js';
import { asInPdf, rereadPdf } from './reread-pdf.js';

export const REPORT_FORMATS = ['docx', 'xlsx', 'pdf', 'html', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html',
  json: 'application/json',
};

export interface Rendering {
  readonly report: AnnualReport;
  readonly sums: readonly SumCell[];
  /** Where the browser is that prints; null: the system's or the package's. */
  readonly browser: string | null;
}

/**
 * Renders a report in one format, reads it back and compares: what does not say what the report says is never given out.
 * @returns the bytes, or `pdf-without-browser`
 * @throws Error where the format says something else, which is a fault of ours
 */
export async function renderReport(
  format: ReportFormat,
  { report, sums, browser }: Rendering,
): Promise<Result<Uint8Array, readonly Refusal[]>> {
  switch (format) {
    case 'json':
      return checked(report, encoded(renderJson(report)), (bytes) => rereadJson(decoded(bytes)));
    case 'html':
      return checked(report, encoded(renderHtml(report)), (bytes) => rereadHtml(decoded(bytes)));
    // The libraries that write these two are loaded by whoever wants one, not by every command.
    case 'docx': {
      const { renderDocx } = await import('./docx.js');
      return checked(report, await renderDocx(report), rereadDocx);
    }
    case 'xlsx': {
      const [{ renderXlsx }, { rereadXlsx }] = await Promise.all([
        import('./xlsx.js'),
        import('./reread-xlsx.js'),
      ]);
      return checked(report, await renderXlsx(report, sums), rereadXlsx);
    }
    case 'pdf':
      return printed(report, browser);
  }
}

async function printed(
  report: AnnualReport,
  named: string | null,
): Promise<Result<Uint8Array, readonly Refusal[]>> {
  const opened = await openChromium(named);
  if (!opened.ok) return err(opened.error);
  const browser = opened.value;
  try {
    const bytes = await renderPdf(report, browser);
    refuseDifferent(asInPdf(contentOf(report)), asInPdf(await rereadPdf(bytes, browser)));
    return ok(bytes);
  } finally {
    await browser.close();
  }
}

async function checked(
  report: AnnualReport,
  bytes: Uint8Array,
  reread: (bytes: Uint8Array) => ReportContent | Promise<ReportContent>,
): Promise<Result<Uint8Array, readonly Refusal[]>> {
  refuseDifferent(contentOf(report), await reread(bytes));
  return ok(bytes);
}

function refuseDifferent(expected: ReportContent, found: ReportContent): void {
  const [first] = differences(expected, found);
  if (first !== undefined) throw new Error(`报告写出后读回不一致：${first}`);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
