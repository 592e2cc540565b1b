import type { Browser } from 'playwright-core';
import { serveLocally } from './local-files.js';

/** Prints a page on the paper that its own style names: tagged, with an outline, its typefaces inside. */
export async function printPage(html: string, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await serveLocally(page, html);
    await page.evaluate('document.fonts.ready');
    return new Uint8Array(
      await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: false }),
    );
  } finally {
    await page.close();
  }
}
