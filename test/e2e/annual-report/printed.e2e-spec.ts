import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { contentOf, differences } from '../../../src/annual-report/build/content.js';
import { renderHtml } from '../../../src/annual-report/render/html.js';
import { HOST, serveLocally } from '../../../src/printing/local-files.js';
import { renderPdf } from '../../../src/annual-report/render/pdf.js';
import { asInPdf, rereadPdf } from '../../../src/annual-report/render/reread-pdf.js';
import { openChromium } from '../../../src/printing/chromium.js';
import { exampleReport } from '../../support/example-report.js';
import { shippedForm } from '../../support/report-forms.js';
import { openBrowser } from '../../support/browser.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('a report on paper and on screens', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(['stat-2014', 'report-2019', 'report-2021'])('%s says in its PDF what it says', async (id) => {
    const report = exampleReport(shippedForm(id));
    const read = await rereadPdf(await renderPdf(report, browser), browser);
    expect(differences(asInPdf(contentOf(report)), asInPdf(read))).toEqual([]);
  });

  it.each([1280, 390])('is accessible and nothing is wider than the screen at %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await serveLocally(
      page,
      renderHtml(exampleReport(shippedForm('report-2021')), `${HOST}/fonts/index.css`),
    );
    await page.evaluate(AXE);
    const found = await page.evaluate<readonly string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    );
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('says plainly when no browser can print', async () => {
    const opened = await openChromium('/nowhere/chromium');
    expect(opened.ok ? [] : opened.error.map(({ code }) => code)).toEqual(['pdf-without-browser']);
  });
});
