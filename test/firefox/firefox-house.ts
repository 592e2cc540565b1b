import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { ServedOffice, startOffice, type OfficeAtWork } from '../e2e/office/served-office.js';

const PATIENCE_MS = 20_000;
const GLANCE_MS = 100;
const STOPS_MOST = 80;

type Found = NonNullable<Awaited<ReturnType<Page['waitForSelector']>>>;

/** A served office and the Firefox that people sit down at; what its pages complain of is kept. */
export class FirefoxHouse extends ServedOffice {
  readonly complaints: string[] = [];

  private constructor(
    office: OfficeAtWork,
    private readonly browser: Browser,
    private readonly downloads: string,
  ) {
    super(office);
  }

  static async open(): Promise<FirefoxHouse> {
    const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));
    const browser = await launch({
      browser: 'firefox',
      executablePath: process.env['TEST_FIREFOX'],
      headless: true,
      extraPrefsFirefox: {
        'intl.accept_languages': 'zh-CN',
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    });
    return new FirefoxHouse(await startOffice(), browser, downloads);
  }

  override async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
    await super.close();
  }

  /** Somebody who has signed in by keyboard, at the page that they went to. */
  async seated(
    username: string,
    at: string,
    size: { readonly width: number; readonly height: number } = { width: 1280, height: 900 },
  ): Promise<Page> {
    const page = await (await this.browser.createBrowserContext()).newPage();
    await page.setViewport(size);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    await page.goto(`${this.url}/office${at}`);
    const once = this.passwordOf(username);
    await write(page, '用户名', username);
    await write(page, '口令', once);
    await page.keyboard.press('Enter');
    const own = this.changed(username);
    if (once !== own) {
      await write(page, '现在的口令', once);
      await write(page, '新口令', own);
      await write(page, '再写一次新口令', own);
      await page.keyboard.press('Enter');
    }
    await found(page, `document.querySelector('nav[aria-label="主导航"]')`);
    return page;
  }

  /** The name of the first file that the browser has taken. */
  async downloaded(): Promise<string> {
    for (let waited = 0; waited < PATIENCE_MS; waited += GLANCE_MS) {
      const [file] = readdirSync(this.downloads).filter((name) => !name.endsWith('.part'));
      if (file !== undefined) return file;
      await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
    }
    throw new Error('nothing was downloaded');
  }
}

/** Writes into the field whose label begins so, key by key. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const field = await found(
    page,
    `[...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(label)}))?.control`,
  );
  await field.focus();
  await page.keyboard.type(text);
}

/** Presses what reads or is called so; where several do, the last: a dialog lies over what opened it. */
export async function press(page: Page, name: string): Promise<void> {
  const control = await found(
    page,
    `[...document.querySelectorAll('button, a, label')].filter((one) =>
      [one.textContent.trim(), one.getAttribute('aria-label') ?? ''].some((text) => text.startsWith(${JSON.stringify(name)}))
      && one.checkVisibility()).at(-1)`,
  );
  await control.click();
}

/** Goes by keyboard to a part of a drawing and chooses it; it must have come into view. */
export async function choose(page: Page, name: string): Promise<void> {
  const part = `document.querySelector('[role=button][aria-label^="${name}"]')`;
  await found(page, part);
  for (let stops = 0; !(await page.evaluate(`document.activeElement === ${part}`)); stops += 1) {
    if (stops === STOPS_MOST) throw new Error(`no stop of the Tab key is ${name}`);
    await page.keyboard.press('Tab');
  }
  await page.waitForFunction(`(() => {
    const { x, y, width, height } = ${part}.getBoundingClientRect();
    return ${part}.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  })()`);
  await page.keyboard.press('Enter');
}

/** Waits until this can be read somewhere on the page. */
export async function reads(page: Page, words: string): Promise<void> {
  await found(page, `document.body.innerText.includes(${JSON.stringify(words)}) ? document.body : null`);
}

/** Waits until an expression of the page gives an element. */
async function found(page: Page, expression: string): Promise<Found> {
  const handle = await page.waitForFunction(expression);
  return handle.asElement() as Found;
}
