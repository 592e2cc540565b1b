import Chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
/** Beside the test tools: one copy per version, kept between runs. */
const UNPACKED = join(tmpdir(), 'wugongkai-test-chromium-147.0.0');

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

/** Starts a headless Chromium: the system's if there is one, otherwise the one inside the npm package. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : await unpackedChromium();
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * The binary from the package. It is unpacked aside and moved into place whole, because suites in other processes
 * may ask at the same time and the package itself takes a half-written file for a finished one.
 */
async function unpackedChromium(): Promise<string> {
  const binary = join(UNPACKED, 'chromium');
  if (existsSync(binary)) return binary;
  const aside = await mkdtemp(join(tmpdir(), 'wugongkai-unpack-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    await Chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    await rename(aside, UNPACKED);
  } catch (error) {
    await rm(aside, { recursive: true });
    if (!existsSync(binary)) throw error;
  }
  return binary;
}
