import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** A host that no network knows: everything below it is answered from this machine, everything else is refused. */
export const HOST = 'http://print.invalid';

/** Where a page that is to be printed finds the Chinese typeface. */
export const PRINT_FONTS = `${HOST}/fonts/index.css`;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.mjs': 'text/javascript; charset=utf-8',
};

const FOLDERS: Readonly<Record<string, string>> = {
  '/fonts/': dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json')),
  '/pdfjs/': join(dirname(require.resolve('pdfjs-dist/package.json')), 'legacy/build'),
};

/** Lets a page have typefaces and the reader of PDFs, its own text at `/`, and nothing of the world. */
export async function serveLocally(page: Page, html: string): Promise<void> {
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== HOST) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const file = fileAt(pathname);
    if (file === null) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      body: readFileSync(file),
    });
  });
  await page.goto(`${HOST}/`, { waitUntil: 'load' });
}

function fileAt(path: string): string | null {
  for (const [prefix, folder] of Object.entries(FOLDERS)) {
    const name = path.slice(prefix.length);
    if (!path.startsWith(prefix) || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(name) || name.includes('..')) continue;
    const file = join(folder, name);
    return existsSync(file) ? file : null;
  }
  return null;
}
