import type { Browser } from 'playwright-core';
import { PRINT_FONTS, printPage } from '../../printing/index.js';
import type { AnnualReport } from '../build/report.js';
import { renderHtml } from './html.js';

/** Prints the page of a report: tagged, with an outline, the Chinese typeface inside. */
export function renderPdf(report: AnnualReport, browser: Browser): Promise<Uint8Array> {
  return printPage(renderHtml(report, PRINT_FONTS), browser);
}
