import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../src/printing/chromium.js';

/** Starts the headless Chromium that test/support/chromium.setup.mjs has made ready. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (executablePath === undefined) throw new Error('TEST_CHROMIUM is not set: run the tests through jest');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
