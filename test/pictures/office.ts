/**
 * Takes the pictures of the README (`npm run pictures`) from a demonstration office that has some work on its
 * desks. Arguments: a folder, and parts of names to take only some.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CLEAR } from '../support/review-form.js';
import { DESKTOP, OfficeHouse, PHONE } from '../e2e/office/office-house.js';

interface Picture {
  readonly name: string;
  readonly who: string;
  /** Below `/office`; a word in capitals stands for a paper's id. */
  readonly at: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly before?: (page: Page) => Promise<unknown>;
}

const PICTURES: readonly Picture[] = [
  { name: 'desk', who: 'wangnigao', at: '/?box=started', size: DESKTOP },
  { name: 'case', who: 'chenbaomi', at: '/documents/REVIEWED', size: { width: 1280, height: 1100 } },
  {
    name: 'draft',
    who: 'wangnigao',
    at: '/documents/DRAFT/edit',
    size: { width: 1280, height: 1100 },
    before: (page) => page.getByText('已保存').waitFor(),
  },
  { name: 'sign-on-a-phone', who: 'sunfuting', at: '/documents/SIGNED', size: PHONE },
];

const FONTS_MS = 1_000;

/** Work of some days on several desks. */
async function prepare(house: OfficeHouse): Promise<Readonly<Record<string, string>>> {
  const SIGNED = await house.readyToSign('关于公布城镇棚户区改造年度计划的通知');
  const DRAFT = await house.drafted({ title: '关于开展物业服务质量检查的通知', attribute: null });
  const REVIEWED = await house.drafted({ title: '关于做好租赁补贴发放公示的通知' });
  await house.acts('wangnigao', REVIEWED, 'SUBMIT');
  await house.acts('lichuzhang', REVIEWED, 'APPROVE', { opinion: '同意，请办公室核稿。' });
  await house.acts('zhoubanhe', REVIEWED, 'APPROVE');
  await house.acts('wangnigao', REVIEWED, 'REVIEW', CLEAR);
  for (const title of ['关于公共租赁住房分配结果公示的通知', '关于住房保障信息公开目录调整的通知']) {
    const id = await house.drafted({ title });
    await house.acts('wangnigao', id, 'SUBMIT');
  }
  return { SIGNED, DRAFT, REVIEWED };
}

async function take(folder: string, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const house = await OfficeHouse.open();
  try {
    const ids = await prepare(house);
    for (const { name, who, at, size, before } of PICTURES) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
      const page = await house.seated(who, size);
      // The browser reckons waiting times by its own clock, and the house lives in another year.
      await page.clock.setFixedTime(house.http.clock.now());
      await page.goto(`${house.url}/office${at.replace(/[A-Z]{4,}/, (word) => ids[word] ?? word)}`);
      await page.waitForLoadState('networkidle');
      await before?.(page);
      // Pieces of the typeface are asked for when a first text needs them, and come one after another.
      await page.waitForTimeout(FONTS_MS);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.screenshot({ path: join(folder, `${name}.png`) });
      process.stdout.write(`${name}.png\n`);
      await page.context().close();
    }
  } finally {
    await house.close();
  }
}

const [folder = 'docs/pictures', ...wanted] = process.argv.slice(2);
void take(folder, wanted).catch((thrown: unknown) => {
  process.stderr.write(`${String(thrown)}\n`);
  process.exitCode = 1;
});
