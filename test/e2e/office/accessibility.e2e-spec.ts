import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { CLEAR, DESKTOP, OfficeHouse, PHONE } from './office-house.js';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const CHECK = `axe.run(document, { preload: false, runOnly: { type: 'tag', values: ${JSON.stringify(LEVELS)} } })
  .then((found) => found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))`;
const WIDTH = 'document.documentElement.scrollWidth';
/** Longer than any change of colour takes. */
const SETTLED_MS = 250;

/** A screen in one of its states: who sits there, where they go, and what they do to see it. */
interface View {
  readonly name: string;
  readonly who: string | null;
  readonly at: string;
  readonly shown: (page: Page) => Promise<unknown>;
}

const button = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const text = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();

const VIEWS: readonly View[] = [
  { name: 'sign in', who: null, at: '', shown: (page) => page.getByLabel('用户名').waitFor() },
  {
    name: 'sign in, errors',
    who: null,
    at: '',
    shown: async (page) => {
      await button(page, '登录');
      await text(page, '请填写用户名');
    },
  },
  {
    name: 'change password',
    who: 'wangnigao',
    at: '/password',
    shown: (page) => text(page, '再写一次新口令'),
  },
  {
    name: 'change password, errors',
    who: 'wangnigao',
    at: '/password',
    shown: async (page) => {
      await button(page, '修改口令');
      await text(page, '请填写新口令');
    },
  },
  { name: 'desk, empty', who: 'zhengxinxi', at: '', shown: (page) => text(page, '都办完了') },
  { name: 'desk, filled', who: 'chenbaomi', at: '', shown: (page) => text(page, '专审') },
  { name: 'papers, filled', who: 'wangnigao', at: '/documents', shown: (page) => text(page, '待审的通知') },
  {
    name: 'papers, none found',
    who: 'wangnigao',
    at: '/documents?title=没有',
    shown: (page) => text(page, '没有符合'),
  },
  {
    name: 'no such case',
    who: 'wangnigao',
    at: '/documents/nothing',
    shown: (page) => text(page, '没有找到'),
  },
  { name: 'case', who: 'chenbaomi', at: '/documents/CASE', shown: (page) => text(page, '不差什么') },
  {
    name: 'case, a clause and a why opened',
    who: 'chenbaomi',
    at: '/documents/CASE',
    shown: async (page) => {
      await page
        .getByRole('button', { name: /五公开/ })
        .first()
        .click();
      await text(page, '不是条文原文');
      await page.getByRole('button', { name: /^为什么：第 2 条/ }).click();
      await text(page, '本环节的依据');
    },
  },
  {
    name: 'case, review dialog with errors',
    who: 'chenbaomi',
    at: '/documents/CASE',
    shown: async (page) => {
      await button(page, '填写保密审查表');
      await button(page, '提交审查');
      await text(page, '请选是或否');
    },
  },
  {
    name: 'case, opinion dialog',
    who: 'lichuzhang',
    at: '/documents/SUBMITTED',
    shown: async (page) => {
      await button(page, '同意');
      await text(page, '存为常用');
    },
  },
  { name: 'new draft', who: 'wangnigao', at: '/documents/new', shown: (page) => text(page, '开始拟稿') },
  {
    name: 'new draft, errors',
    who: 'wangnigao',
    at: '/documents/new',
    shown: async (page) => {
      await button(page, '开始拟稿');
      await text(page, '还没有标题');
    },
  },
  {
    name: 'draft of a policy, a ground being chosen',
    who: 'wangnigao',
    at: '/documents/DRAFT/edit',
    shown: async (page) => {
      await page.getByRole('radio', { name: /政策性文件/ }).check();
      await page.getByRole('radio', { name: /^依申请公开/ }).check();
      await text(page, '四项都填了，理由才会保存');
      await text(page, '已保存');
    },
  },
  {
    name: 'draft, dialog of what is missing',
    who: 'wangnigao',
    at: '/documents/DRAFT/edit',
    shown: async (page) => {
      await page.getByRole('button', { name: /送审/ }).click();
      await text(page, '现在还不能送审');
    },
  },
];

describe('every screen of the office is open to everybody (无障碍)', () => {
  let house: OfficeHouse;
  const ids: Record<string, string> = {};
  const seats = new Map<string, Page>();

  beforeAll(async () => {
    house = await OfficeHouse.open();
    ids['DRAFT'] = await house.drafted({ title: '关于草稿的通知', attribute: null });
    ids['SUBMITTED'] = await house.drafted({ title: '关于待审的通知' });
    await house.acts('wangnigao', ids['SUBMITTED'], 'SUBMIT');
    ids['CASE'] = await house.drafted({ title: '关于专审的通知' });
    await house.acts('wangnigao', ids['CASE'], 'SUBMIT');
    await house.acts('lichuzhang', ids['CASE'], 'APPROVE', { opinion: '同意。' });
    await house.acts('zhoubanhe', ids['CASE'], 'APPROVE');
    await house.acts('wangnigao', ids['CASE'], 'REVIEW', CLEAR);
  });
  afterAll(() => house.close());

  async function seat(who: string | null): Promise<Page> {
    const known = seats.get(who ?? '');
    if (known !== undefined) return known;
    const page = who === null ? await house.page() : await house.seated(who);
    seats.set(who ?? '', page);
    return page;
  }

  it.each(VIEWS)(
    '$name: no finding of WCAG 2.0–2.2 A and AA and nothing wider than the screen, on a desk and on a phone',
    async ({ who, at, shown }) => {
      const page = await seat(who);
      await page.setViewportSize(DESKTOP);
      await page.goto(`${house.url}/office${at.replace(/[A-Z]{4,}/, (name) => ids[name] ?? name)}`);
      await shown(page);
      await page.evaluate(axe.source);
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size);
        await page.mouse.move(0, 0);
        await page.waitForTimeout(SETTLED_MS);
        expect({ width: size.width, found: await page.evaluate<readonly string[]>(CHECK) }).toEqual({
          width: size.width,
          found: [],
        });
        expect(await page.evaluate<number>(WIDTH)).toBeLessThanOrEqual(size.width);
      }
    },
  );
});
