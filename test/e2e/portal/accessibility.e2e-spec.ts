import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { missingTags, PORTAL_MODES } from '../../../src/publication/portal/index.js';
import { openBrowser } from '../../support/browser.js';
import { PAGES, servePortal } from './portal-site.js';

const DEVICES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const CHECK = `axe.run(document, { preload: false, runOnly: { type: 'tag', values: ${JSON.stringify(LEVELS)} } })
  .then((found) => found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))`;
/** Links that stand alone and buttons; links inside a sentence are exempt (WCAG 2.5.8). */
const SMALL_TARGETS = `Array.from(document.querySelectorAll('.modes a, .main-nav a, .footer-links a, button, .button, input, select, summary, .pagination a'))
  .filter((target) => target.getBoundingClientRect().height < 44).map((target) => target.outerHTML)`;

const OPEN_DETAILS = `document.querySelectorAll('details').forEach((details) => (details.open = true))`;
const WIDTH = 'document.documentElement.scrollWidth';

describe('every page of the portal is open to everybody (无障碍、适老化)', () => {
  let browser: Browser;
  let portal: Awaited<ReturnType<typeof servePortal>>;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    portal = await servePortal();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const cases = PORTAL_MODES.flatMap((mode) =>
    (['desktop', 'phone'] as const).flatMap((device) =>
      Object.keys(PAGES).map((path) => ({ mode, device, path })),
    ),
  );

  it.each(cases)(
    '$path, $mode, $device: no finding of WCAG 2.0–2.2 A and AA, nothing wider than the screen, nothing too small to hit',
    async ({ path, mode, device }) => {
      await page.setViewportSize(DEVICES[device]);
      await page.goto(`${portal.url}${path}?mode=${mode}`);
      await page.evaluate(OPEN_DETAILS);
      await page.evaluate(axe.source);
      expect(await page.evaluate<readonly string[]>(CHECK)).toEqual([]);
      expect(await page.evaluate<number>(WIDTH)).toBeLessThanOrEqual(DEVICES[device].width);
      expect(await page.evaluate<readonly string[]>(SMALL_TARGETS)).toEqual([]);
    },
  );

  it.each(Object.keys(PAGES))(
    '%s fits a width of 320 pixels (WCAG 1.4.10), large print too',
    async (path) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const mode of PORTAL_MODES) {
        await page.goto(`${portal.url}${path}?mode=${mode}`);
        await page.evaluate(OPEN_DETAILS);
        expect(await page.evaluate<number>(WIDTH)).toBeLessThanOrEqual(320);
      }
    },
  );

  it.each(Object.entries(PAGES))('%s carries the page tags of its level', (_, { html, level }) => {
    expect(missingTags(html, level)).toEqual([]);
  });
});
