import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROVES_ALL } from '../../support/candidate.js';
import { policiesWith } from '../../support/policies-with.js';
import { CLEAR } from '../../support/review-form.js';
import { OfficeHouse, PHONE } from './office-house.js';
import { isOpen, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const PACK = 'zhejiang-housing';
const FROM = '2017-05-17';
/** Everything long is allowed: a busy machine plays 243 scenarios more slowly. */
const LONG_MS = 120_000;

/** A small pack in which opinions do not fall when the text changes, with a single scenario. */
const FAULTY = 'small-office';

/** The office's own folder, in which only its pack, the national one and the faulty one lie. */
function ownFolder(): string {
  const folder = policiesWith('verbs', ['cn-national', PACK]);
  cpSync(join(__dirname, '../../fixtures/stories'), folder, { recursive: true });
  return folder;
}

function replace(file: string, pairs: readonly (readonly [string, string])[]): void {
  const before = readFileSync(file, 'utf8');
  const after = pairs.reduce((words, [from, to]) => words.replaceAll(from, to), before);
  if (after === before) throw new Error(`${file} does not say what is to be changed`);
  writeFileSync(file, after);
}

/** The officer edits the pack in its folder: one rule worded anew, the review in two days, and open cases may follow. */
function edited(folder: string): void {
  const at = (file: string): string => join(folder, 'packs', PACK, FROM, file);
  replace(at('rules/attribute.yaml'), [['没有明确公开属性，不能送审', '还没有写明公开属性，不能送审']]);
  replace(at('parameters/office.yaml'), [['value: 3, clause', 'value: 2, clause']]);
  replace(at('scenarios/edges-steps.yaml'), [
    ['specialist-review.term.amount: 3', 'specialist-review.term.amount: 2'],
    ['leader-review.term.amount: 3', 'leader-review.term.amount: 2'],
  ]);
  replace(at('pack.yaml'), [
    [
      'coverage: { from: 2017-05-17 }',
      'coverage: { from: 2017-05-17 }\ntransition: { started: migrate, clause: zj-housing-plan-2017#3 }',
    ],
  ]);
}

describe('the policy officer at work', () => {
  let house: OfficeHouse;
  const folder = ownFolder();
  beforeAll(async () => {
    house = await OfficeHouse.open({ policies: folder, prover: PROVES_ALL });
    await house.drafted({ title: '关于试运行的通知' });
    const reviewed = await house.drafted({ title: '关于专审期限的通知' });
    await house.acts('wangnigao', reviewed, 'SUBMIT');
    await house.acts('lichuzhang', reviewed, 'APPROVE');
    await house.acts('zhoubanhe', reviewed, 'APPROVE');
    await house.acts('wangnigao', reviewed, 'REVIEW', CLEAR);
  });
  afterAll(() => house.close());

  it('anybody on the staff reads an article, and beside it the rule that holds them to it', async () => {
    const page = await house.seated('wangnigao');
    await page.goto(`${house.url}/office/rules?on=2018-03-01`);
    await page
      .getByRole('heading', { name: /五公开/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: /^条文 \d+ 条$/ }).waitFor();
    await page.getByLabel('查找').fill('公开属性');
    const article = page.locator('details.article').first();
    await article.locator('summary').first().click();
    await article.getByText('没有明确公开属性，不能送审').first().waitFor();
    await article
      .getByText(/在“拟稿”.*办“/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /现在/ }).count()).toBe(0);
    await page.context().close();
  });

  it(
    'the officer plays the scenarios, leaves the page, and finds the report afterwards',
    async () => {
      const page = await house.seated('fengfagui');
      await page.goto(`${house.url}/office/rules/packs/${PACK}?on=2018-03-01&view=checks`);
      await page.getByRole('button', { name: '现在演练情景' }).click();
      await page.goto(`${house.url}/office/rules`);
      await page.goto(`${house.url}/office/rules/packs/${PACK}?on=2018-03-01&view=checks`);
      await page.getByRole('link', { name: '打开报告' }).click({ timeout: LONG_MS });
      await page.getByText(/个情景全部成立/).waitFor();
      await page.context().close();
    },
    LONG_MS,
  );

  it(
    'the officer reads the counter-example as a story, and which faults no scenario would notice',
    async () => {
      const page = await house.seated('fengfagui');
      const checks = `${house.url}/office/rules/packs/${FAULTY}?on=2018-03-01&view=checks`;
      await page.goto(checks);
      await page.getByRole('button', { name: '现在验证' }).click();
      await page.getByRole('link', { name: '打开报告' }).click({ timeout: LONG_MS });
      await page.getByText('不能启用：有 1 条不成立').waitFor();
      await page.getByRole('heading', { name: '内容一改，对旧内容的意见全部作废' }).waitFor();
      const steps = await page.locator('.story ol > li > p:first-child').allInnerTexts();
      expect(steps.map((step) => step.trim())).toEqual([
        '拟稿人在“拟稿”送审',
        '处室负责人在“审核”办理',
        '主要负责人在“审批”退回（拟稿）',
        '拟稿人在“拟稿”修改',
      ]);
      await page.locator('.story ol > li').last().getByText('到这一步').waitFor();
      await isOpen(page);

      await page.goto(checks);
      await page.getByRole('button', { name: '现在改错检验' }).click();
      const mutation = page.getByLabel('核对进度').getByRole('listitem').filter({ hasText: '改错检验' });
      await mutation.getByRole('link', { name: '打开报告' }).click({ timeout: LONG_MS });
      await page.getByRole('heading', { name: '改错了也没有情景发现的' }).waitFor();
      // Told by what the rule says, not by its id; what takes a requirement away before what moves a number.
      const rule = page.locator('.rehearsed > li').filter({ hasText: '规则“标题超过二十个字”' });
      expect(await rule.locator('.spoilt > li').allInnerTexts()).toEqual([
        '整条去掉',
        '要求里“不大于”改成“小于”',
        '要求里“20”改成“21”',
        '要求里“20”改成“19”',
      ]);
      await isOpen(page);
      await page.context().close();
    },
    3 * LONG_MS,
  );

  it(
    'one officer rehearses, reads and proposes; the other one reads and activates; the office works by it at once',
    async () => {
      edited(folder);
      const feng = await house.seated('fengfagui');
      await feng.goto(`${house.url}/office/rules/changes`);
      await feng.getByText('启用以后改过').waitFor({ timeout: LONG_MS });
      await feng.getByRole('button', { name: '试运行', exact: true }).click();
      await feng.getByRole('link', { name: /^阅读/ }).click({ timeout: LONG_MS });
      await feng.getByRole('heading', { name: '在“自审”办“保密审查”：期限不同' }).waitFor();
      await feng.getByText('专审的期限：3 个工作日').waitFor();
      await feng.getByText('专审的期限：2 个工作日').waitFor();
      await feng.getByText('在办 2 件：可以改按新规定 2 件').waitFor();
      await isOpen(feng);
      await feng.getByRole('button', { name: '我已读过' }).click();
      await feng.getByText('冯法规，').waitFor();
      await proposes(feng, house.url);

      const han = await house.seated('hanfagui');
      await han.goto(`${house.url}/office/rules/changes`);
      await han.getByText(/冯法规 已于 .* 提请/).waitFor({ timeout: LONG_MS });
      await han.getByRole('button', { name: '启用', exact: true }).click();
      await han.getByRole('dialog').getByRole('button', { name: '启用', exact: true }).click();
      // Unread: refused with its reason and cure, and nothing happened.
      await han.getByText(/还没有读过这次试运行的报告/).waitFor({ timeout: LONG_MS });
      await han.getByRole('link', { name: /^阅读/ }).click();
      await han.getByRole('button', { name: '我已读过' }).click();
      await han.getByText('韩法规，').waitFor();
      await han.goto(`${house.url}/office/rules/changes`);
      await han.getByRole('button', { name: '启用', exact: true }).click({ timeout: LONG_MS });
      // What is signed is what both have read, the fate of the open cases included.
      await han.getByRole('dialog').getByText('试迁移：在办 2 件：可以改按新规定 2 件').waitFor();
      await isOpen(han);
      await han.getByRole('dialog').getByText('读过的人：冯法规、韩法规').waitFor();
      await han.getByRole('dialog').getByRole('button', { name: '启用', exact: true }).click();
      await han.getByText('冯法规 提请，韩法规 启用').waitFor({ timeout: LONG_MS });

      // Without a restart: what is refused now is refused in the new words.
      await han.goto(`${house.url}/office/rules/packs/${PACK}?on=2018-03-01&view=rules`);
      await han.getByText('还没有写明公开属性，不能送审').first().waitFor({ timeout: LONG_MS });
      await han.context().close();
      await feng.context().close();
    },
    5 * LONG_MS,
  );

  it('a head of division reads the chart on a phone in words, and moves the drawing by keyboard', async () => {
    const page = await house.seated('lichuzhang', PHONE);
    await page.goto(`${house.url}/office/rules/packs/${PACK}?on=2018-03-01&view=chart`);
    await page.getByRole('heading', { name: '逐个环节' }).waitFor();
    await page.getByRole('heading', { name: '拟稿' }).waitFor();
    const window = page.getByRole('application');
    await window.focus();
    await page.keyboard.press('0');
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowLeft');
    const style = await window.locator('img').getAttribute('style');
    expect(style).toContain('translate(60px, 0px) scale(1.25)');
    await page.keyboard.press('0');
    expect(await window.locator('img').getAttribute('style')).toContain('scale(1)');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.context().close();
  });
});

async function proposes(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/rules/changes`);
  await page.getByRole('button', { name: '提请启用' }).click({ timeout: LONG_MS });
  await page.getByText(/已记入规则台账第 \d+ 条/).waitFor({ timeout: LONG_MS });
}

const VIEWS: readonly View[] = [
  { name: 'packs', who: 'fengfagui', at: '/rules?on=2018-03-01', shown: (page) => text(page, '施行中') },
  {
    name: 'articles, one opened',
    who: 'fengfagui',
    at: `/rules/packs/${PACK}?on=2018-03-01`,
    shown: async (page) => {
      await page.locator('details.article summary').first().click();
      await page.getByLabel('查找').fill('公开属性');
    },
  },
  {
    name: 'rules',
    who: 'fengfagui',
    at: `/rules/packs/${PACK}?on=2018-03-01&view=rules`,
    shown: (page) => page.locator('details.rule-code summary').first().click(),
  },
  {
    name: 'chart',
    who: 'fengfagui',
    at: `/rules/packs/${PACK}?on=2018-03-01&view=chart`,
    shown: (page) => text(page, '逐个环节'),
  },
  {
    name: 'checks, none yet',
    who: 'fengfagui',
    at: `/rules/packs/${PACK}?on=2018-03-01&view=checks`,
    shown: (page) => text(page, '还没有核对过'),
  },
  {
    name: 'a day of no law',
    who: 'fengfagui',
    at: `/rules/packs/${PACK}?on=2001-01-01`,
    shown: (page) => text(page, '没有生效的版本'),
  },
  {
    name: 'changes',
    who: 'hanfagui',
    at: '/rules/changes',
    shown: (page) => page.getByText('随产品安装').first().waitFor({ timeout: LONG_MS }),
  },
  {
    name: 'report of a rehearsal',
    who: 'hanfagui',
    at: '/rules/reports/REPORT',
    shown: (page) => text(page, '谁读过'),
  },
];

itIsOpenToEverybody('rules', VIEWS, async (house) => {
  const made = await house.http.ask('POST', '/api/v1/policy/rehearsals', {
    token: await house.http.tokenOf('fengfagui'),
    body: { pack: PACK, effectiveFrom: FROM },
  });
  return { REPORT: String(made.json['hash']) };
});
