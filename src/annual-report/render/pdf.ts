import type { Browser } from 'playwright-core';
import type { AnnualReport } from '../build/report.js';
import { renderHtml } from './html.js';
import { HOST, serveLocally } from './local-files.js';

/** Prints the page of a report: tagged, with an outline, the Chinese typeface inside. */
export async function renderPdf(report: AnnualReport, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await serveLocally(page, renderHtml(report, `${HOST}/fonts/index.css`));
    await page.evaluate('document.fonts.ready');
    return new Uint8Array(
      await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: false }),
    );
  } finally {
    await page.close();
  }
}
