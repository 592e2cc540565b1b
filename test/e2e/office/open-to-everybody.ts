import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import type { OfficeLaw } from './served-office.js';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const told = (run: string): string =>
  `axe.run(document, { preload: false, ${run} })
  .then((found) => found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))`;
const EVERY_RULE = told(`runOnly: { type: 'tag', values: ${JSON.stringify(LEVELS)} }`);
/** What can differ when only type and colours change: the same page was asked everything else already. */
const LOOK_RULES = told(
  `runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] }`,
);
const WIDTH = 'document.documentElement.scrollWidth';
/** 普通、大字、高对比: chosen as the switches of the account menu choose, without loading anew. */
const LOOKS = [
  { look: 'normal normal', sizes: [DESKTOP, PHONE], check: EVERY_RULE },
  { look: 'large normal', sizes: [PHONE], check: LOOK_RULES },
  { look: 'normal high', sizes: [DESKTOP], check: LOOK_RULES },
] as const;
const choose = (look: string): string =>
  `localStorage.setItem('office:look', '${look}'); dispatchEvent(new Event('storage'))`;
/** Longer than any change of colour takes. */
const SETTLED_MS = 250;

/** A screen in one of its states: who sits there, where they go, and what they do to see it. */
export interface View {
  readonly name: string;
  readonly who: string | null;
  /** Below `/office`; a word in capitals stands for an id that was prepared. */
  readonly at: string;
  readonly shown: (page: Page) => Promise<unknown>;
}

/** Presses a button by its whole name. */
export const button = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
/** Waits for words to be on the screen. */
export const text = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();

/** Prepares the house; @returns ids by the word in capitals that stands for them. */
export type Prepare = (house: OfficeHouse) => Promise<Readonly<Record<string, string>>>;

const NOBODY = { found: [], wider: false };

interface Asked {
  readonly look: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly check: string;
}

/** What shuts somebody out of a page as it stands, at a width. */
async function shutsOut(page: Page, { look, size, check }: Asked): Promise<unknown> {
  await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED_MS);
  const found = await page.evaluate<readonly string[]>(check);
  const wider = (await page.evaluate<number>(WIDTH)) > size.width;
  return found.length > 0 || wider ? { found, wider, look, width: size.width } : NOBODY;
}

/**
 * A page as it stands, in the middle of somebody's story: nothing on it shuts anybody out. Afterwards it looks as
 * it did, at the width that it had.
 */
export async function isOpen(page: Page): Promise<void> {
  const before = page.viewportSize() ?? DESKTOP;
  await page.evaluate(axe.source);
  for (const { look, sizes, check } of LOOKS) {
    await page.evaluate(choose(look));
    for (const size of sizes) expect(await shutsOut(page, { look, size, check })).toEqual(NOBODY);
  }
  await page.evaluate(choose(LOOKS[0].look));
  await page.setViewportSize(before);
}

/** One test for each view of an area: nothing that shuts anybody out, at both widths. */
export function itIsOpenToEverybody(
  area: string,
  views: readonly View[],
  prepare: Prepare,
  law?: OfficeLaw,
): void {
  describe(`${area}: open to everybody (无障碍)`, () => {
    let house: OfficeHouse;
    let ids: Readonly<Record<string, string>> = {};
    const seats = new Map<string, Page>();

    beforeAll(async () => {
      house = await OfficeHouse.open(law);
      ids = await prepare(house);
    });
    afterAll(() => house.close());

    async function seat(who: string | null): Promise<Page> {
      const known = seats.get(who ?? '');
      if (known !== undefined) return known;
      const page = who === null ? await house.page() : await house.seated(who);
      seats.set(who ?? '', page);
      return page;
    }

    it.each(views)(
      '$name: no finding of WCAG 2.0–2.2 A and AA and nothing wider than the screen, on a desk and on a phone, in large type and in high contrast',
      async ({ who, at, shown }) => {
        const page = await seat(who);
        await page.setViewportSize(DESKTOP);
        await page.goto(`${house.url}/office${at.replace(/[A-Z]{4,}/, (name) => ids[name] ?? name)}`);
        await shown(page);
        await isOpen(page);
      },
    );
  });
}
