import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';

/** Own flags: the ones that the package proposes switch web security off. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a headless Chromium that prints: the one that is named, the system's, or the one inside the npm package.
 * No browser is a refusal, because every other format can do without.
 */
export async function openChromium(named: string | null): Promise<Result<Browser, readonly Refusal[]>> {
  try {
    const executablePath = named ?? SYSTEM.find((path) => existsSync(path)) ?? (await packaged());
    const { chromium } = await import('playwright-core');
    return ok(await chromium.launch({ executablePath, args: CHROMIUM_FLAGS }));
  } catch (thrown) {
    return err([noBrowser(thrown)]);
  }
}

async function packaged(): Promise<string> {
  const { default: inPackage } = await import('@sparticuz/chromium');
  return inPackage.executablePath();
}

function noBrowser(thrown: unknown): Refusal {
  const [first = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return refusal({
    code: 'pdf-without-browser',
    message: 'PDF 没有生成：打印用的浏览器（Chromium）启动不了，其他格式不受影响',
    cure: '在服务器上安装 Chromium（/usr/bin/chromium），或以 --browser 指明它的位置；也可以用浏览器打开 HTML，打印成 PDF',
    facts: { reason: first.slice(0, 200) },
  });
}
