import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.js';
import { PAGES, servePortal } from './portal-site.js';

const DOCUMENT = '/documents/gongzufang-2018';
const FOCUSED =
  'document.activeElement === document.body ? null : document.activeElement.outerHTML.slice(0, 120)';
const OUTLINE = 'parseFloat(getComputedStyle(document.activeElement).outlineWidth)';
/** Letters that the typeface has no shape for: they come out blank, or like a code point that no font knows. */
const MISSING_GLYPHS = `document.fonts.load("32px 'Noto Sans SC Variable'", document.body.innerText).then(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 48;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const shape = (letter) => {
    pen.clearRect(0, 0, 48, 48);
    pen.font = "32px 'Noto Sans SC Variable'";
    pen.fillText(letter, 4, 38);
    return pen.getImageData(0, 0, 48, 48).data.join();
  };
  const blank = shape(' ');
  const unknown = shape('\\u{10FFFD}');
  const letters = new Set(document.body.innerText.replace(/\\s/g, ''));
  return Array.from(letters).filter((letter) => [blank, unknown].includes(shape(letter)));
})`;

describe('reading the portal in a browser', () => {
  let browser: Browser;
  let portal: Awaited<ReturnType<typeof servePortal>>;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    portal = await servePortal();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it.each(Object.keys(PAGES))(
    '%s draws every Chinese letter with the typeface that we serve',
    async (path) => {
      await page.goto(portal.url + path);
      expect(await page.evaluate<readonly string[]>(MISSING_GLYPHS)).toEqual([]);
      expect(await page.evaluate<number>(`document.fonts.size`)).toBeGreaterThan(90);
      expect(
        await page.evaluate<number>(`[...document.fonts].filter((face) => face.status === 'error').length`),
      ).toBe(0);
    },
  );

  it('stays with its own host and within its Content-Security-Policy', async () => {
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    for (const path of ['/', '/documents', DOCUMENT, '/about'])
      await page.goto(portal.url + path, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([portal.url]);
    expect(complaints).toEqual([]);
  });

  it('works whole without JavaScript: catalogue, document, interpretation and back, verification, large print that is remembered', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(portal.url);
    await reader.getByRole('link', { name: '信息公开目录' }).first().click();
    await reader.getByRole('link', { name: '关于进一步推进公共租赁住房分配全过程公开的通知' }).click();
    await reader.getByText('如何核验').click();
    expect(await reader.getByText('凭登记序号向发布机构核对').isVisible()).toBe(true);
    await reader.getByRole('link', { name: '关怀版（大字）' }).click();
    expect(await reader.locator('html').getAttribute('data-mode')).toBe('large');
    await reader.getByRole('link', { name: /解读$/ }).click();
    expect(reader.url()).toBe(`${portal.url}/interpretations/gongzufang-2018-jiedu`);
    expect(await reader.locator('html').getAttribute('data-mode')).toBe('large');
    await reader.locator('.twin').getByRole('link').click();
    expect(new URL(reader.url()).pathname).toBe(DOCUMENT);
    await plain.close();
  });

  it('searching from the home page leads to the catalogue', async () => {
    await page.goto(portal.url);
    await page.getByLabel('标题、文号或索引号').fill('公共租赁住房');
    await page.getByRole('button', { name: '查找' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('公共租赁住房');
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('the first Tab shows the skip link (跳到正文), and Enter moves past the head of the page', async () => {
    await page.goto(portal.url + DOCUMENT);
    expect((await page.locator('.skip').boundingBox())?.y).toBeLessThan(-20);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>(FOCUSED)).toContain('跳到正文');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>(FOCUSED)).toBe('<a href="/">首页</a>');
  });

  it('every stop of the Tab key shows a strong focus', async () => {
    await page.goto(portal.url + DOCUMENT);
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string | null>(FOCUSED);
      if (focused === null || focused === stops[0]) break;
      stops.push(focused);
      expect(await page.evaluate<number>(OUTLINE)).toBeGreaterThanOrEqual(3);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.some((stop) => stop.startsWith('<summary>'))).toBe(true);
  });

  it('moves nothing for readers who asked for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(portal.url);
    const behaviour = () =>
      page.evaluate<string>('getComputedStyle(document.documentElement).scrollBehavior');
    expect(await behaviour()).toBe('auto');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await behaviour()).toBe('smooth');
  });

  it('prints on A4 in the sizes of an official paper, without navigation but with fingerprint and address', async () => {
    await page.goto(`${portal.url}${DOCUMENT}?mode=contrast`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.main-nav').isVisible()).toBe(false);
    expect(await page.locator('.certificate code').first().isVisible()).toBe(true);
    expect(await page.getByText('https://jst.example.gov.cn/documents/gongzufang-2018').isVisible()).toBe(
      true,
    );
    const style = await page.evaluate<readonly string[]>(
      `['font-size', 'color'].map((name) => getComputedStyle(document.querySelector('.text p')).getPropertyValue(name))`,
    );
    expect(style).toEqual(['21.3333px', 'rgb(0, 0, 0)']);
    const paper = await page.pdf({ preferCSSPageSize: true, tagged: true });
    expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  it('sets a paragraph at 17 to 18 px with wide lines and an indent of two letters, at most 38 letters a line', async () => {
    await page.goto(portal.url + DOCUMENT);
    const [size = 0, height = 0, indent = 0, width = 0] = await page.evaluate<readonly number[]>(`(() => {
      const paragraph = document.querySelector('.text p:not([class])');
      const style = getComputedStyle(paragraph);
      return [style.fontSize, style.lineHeight, style.textIndent, style.width].map(parseFloat);
    })()`);
    expect(size).toBe(18);
    expect(height / size).toBeCloseTo(1.75);
    expect(indent / size).toBeCloseTo(2);
    expect(width / size).toBeLessThanOrEqual(38);
  });
});
