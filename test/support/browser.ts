import { chromium, type Browser } from 'playwright-core';

/** Own flags: the ones that the package proposes switch web security off. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the headless Chromium that test/support/chromium.setup.mjs has made ready. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (executablePath === undefined) throw new Error('TEST_CHROMIUM is not set: run the tests through jest');
  return chromium.launch({ executablePath, args: FLAGS });
}
