import type { Page } from 'playwright-core';
import { CLEAR } from '../../support/review-form.js';
import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import { button, isOpen, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const BODY =
  '各市住房和城乡建设主管部门：\n\n一、公示内容\n\n　　公示补贴对象和标准。联系人手机 13812345678。';
const REVIEWED = { ...CLEAR, handling: '系办公电话' };
const FOCUSED = `document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label') || document.activeElement.value`;

/** A paper that waits for the specialist's review a second time, changed since the first. */
async function comesBack(house: OfficeHouse, title: string): Promise<string> {
  // What is sealed once may not come again: each story has a text of its own.
  const body = `${title}\n\n${BODY}`;
  const id = await house.drafted({ title, body });
  const file = { name: '名单.txt', content: Buffer.from(`${title} 张三 补贴 100 元`).toString('base64') };
  await house.acts('wangnigao', id, 'ATTACH', file);
  await sentToReview(house, id);
  await house.acts('chenbaomi', id, 'RETURN', { to: 'drafting', reason: '公示内容不全' });
  await house.acts('wangnigao', id, 'EDIT', { body: body.replace('对象和标准', '对象、标准和期限') });
  await sentToReview(house, id);
  return id;
}

async function sentToReview(house: OfficeHouse, id: string): Promise<void> {
  await house.acts('wangnigao', id, 'SUBMIT');
  await house.acts('lichuzhang', id, 'APPROVE', { opinion: '同意。' });
  await house.acts('zhoubanhe', id, 'APPROVE');
  await house.acts('wangnigao', id, 'REVIEW', REVIEWED);
}

describe('people who handle a case', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  const open = (page: Page, id: string): Promise<unknown> => page.goto(`${house.url}/office/documents/${id}`);

  it('a reviewer sees what changed since their last review and where the screening hit, and answers field by field', async () => {
    const id = await comesBack(house, '关于再次审查的通知');
    const page = await house.seated('chenbaomi', DESKTOP);
    await open(page, id);
    await page.getByText('您上次办理以后，文稿改过。').waitFor();
    await page.getByRole('button', { name: '看改了什么' }).click();
    const added = page.locator('.diff ins').first();
    await added.waitFor();
    expect(await page.locator('.diff').textContent()).toContain('〔王拟稿增加：');
    await page.getByText('左右对照', { exact: true }).click();
    await page.getByRole('columnheader', { name: '第 2 稿' }).waitFor();
    await page.getByText('现稿', { exact: true }).click();
    expect(await page.locator('.paper mark').textContent()).toContain('13812345678');
    await page.getByRole('button', { name: '看第 1 处' }).click();

    await page.getByRole('button', { name: '填写保密审查表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('region', { name: '正在审查的文稿' }).getByText('13812345678').waitFor();
    for (const group of await dialog.getByRole('radiogroup').all())
      if ((await group.getByRole('radio', { name: '否', exact: true }).count()) > 0)
        await group.getByRole('radio', { name: '否', exact: true }).check();
    expect(await dialog.getByLabel('要求删减的内容').count()).toBe(0);
    await dialog.getByRole('radio', { name: /^可以公开/ }).check();
    await dialog.getByLabel('处理结果').fill('系对外公布的办公电话');
    await dialog.getByRole('button', { name: '提交审查' }).click();
    await page.getByText('已提交保密审查。').waitFor();
    expect(await house.standing(id)).toBe('sign-off');
    await page.context().close();
  });

  it('a reviewer who finds a state secret is told what follows, and confirms it a second time', async () => {
    const id = await comesBack(house, '关于再次确认的通知');
    const page = await house.seated('chenbaomi', DESKTOP);
    await open(page, id);
    await page.getByRole('button', { name: '发现涉密，封存' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '审查发现' }).check();
    await dialog.getByRole('button', { name: '发现涉密，封存' }).click();
    await dialog.getByText('请再次确认').waitFor();
    expect(await house.standing(id)).not.toBe('quarantined');
    await dialog.getByRole('button', { name: '返回修改' }).click();
    await dialog.getByRole('button', { name: '发现涉密，封存' }).click();
    await dialog.getByRole('button', { name: '确认发现涉密，封存' }).dblclick();
    await page.getByText('本件涉密，已封存').waitFor();
    await page.context().close();
  });

  it('a leader signs on a phone with what they sign in view; a broken line loses no word, and two presses sign once', async () => {
    const id = await house.readyToSign('关于单手签发的通知');
    const page = await house.seated('sunfuting', PHONE);
    await open(page, id);
    await page.getByRole('button', { name: '签发', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.matter').textContent()).toContain('关于单手签发的通知');
    const opinion = dialog.getByLabel('签发意见');
    await opinion.fill('请抓紧印发。');
    const sign = dialog.getByRole('button', { name: /签发$/ });
    const box = await sign.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 60);
    await page.context().setOffline(true);
    await sign.click();
    await dialog.getByText('连接中断').waitFor();
    await isOpen(page);
    expect(await opinion.inputValue()).toBe('请抓紧印发。');
    await page.context().setOffline(false);
    await sign.dblclick();
    await page.getByText('已签发。').waitFor();
    expect(await house.standing(id)).toBe('numbering');
    await page.getByText('流程图', { exact: true }).click();
    await page.getByRole('heading', { name: '走过的路' }).waitFor();
    await page.context().close();
  });

  it('a head adds a signer and hands the task to a colleague, found by name, by keyboard', async () => {
    const id = await comesBack(house, '关于转办的通知');
    const page = await house.seated('chenbaomi', DESKTOP);
    await open(page, id);
    await page.getByRole('button', { name: '加签', exact: true }).waitFor();
    await tabTo(page, /^加签$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('按姓名、处室或岗位查找').fill('李处长');
    await page.keyboard.press('Enter');
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(1);
    await dialog.getByRole('button', { name: '加签', exact: true }).click();
    await dialog.getByText('请填写事由').waitFor();
    await dialog.getByLabel('事由').fill('请从业务上把关。');
    await dialog.getByRole('button', { name: '加签', exact: true }).click();
    await page.getByText('已加签。').waitFor();
    await page.getByRole('button', { name: '转办', exact: true }).click();
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('事由').fill('出差。');
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await page.getByText('已转办。').waitFor();
    const rows = page.getByRole('table');
    await rows.getByText('请从业务上把关。').waitFor();
    await rows.getByText('待 卫保密').waitFor();
    await page.context().close();
  });

  it('a delegate acts on behalf of another, and the track says on whose', async () => {
    const id = await comesBack(house, '关于代办的通知');
    const page = await house.seated('chenbaomi', DESKTOP);
    await open(page, id);
    await page.getByRole('button', { name: '委托', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /卫保密/ }).check();
    await dialog.getByLabel('事由').fill('开会。');
    await dialog.getByRole('button', { name: '委托', exact: true }).click();
    await page.getByText('已委托。').waitFor();
    await page.context().close();
    const other = await house.seated('weibaomi', DESKTOP);
    await open(other, id);
    await other.getByRole('button', { name: '退回', exact: true }).click();
    await other.getByRole('dialog').getByRole('radio', { name: '拟稿', exact: true }).check();
    await other.getByRole('dialog').getByLabel('事由').fill('联系电话请删去。');
    await other.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
    await other.getByText('已退回。').waitFor();
    await other.getByRole('table').getByText('代 陈保密').waitFor();
    const saved = other.waitForEvent('download');
    await other.getByRole('link', { name: '下载附件“名单.txt”' }).click();
    expect((await saved).suggestedFilename()).toBe('名单.txt');
    await other.context().close();
  });
});

/** Presses Tab until what has the focus is called like this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate<string>(FOCUSED))) return;
  }
  throw new Error(`no stop of the Tab key is called ${String(name)}`);
}

const AT = '/documents/BACK';
const VIEWS: readonly View[] = [
  {
    name: 'case, changed since my review, compared side by side',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await button(page, '看改了什么');
      await page.getByText('左右对照', { exact: true }).click();
      await page.getByRole('columnheader', { name: '第 2 稿' }).waitFor();
    },
  },
  {
    name: 'case, the live chart with a step chosen',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await page.getByText('流程图', { exact: true }).click();
      await page.getByRole('button', { name: /^环节“专审”/ }).click();
      await text(page, '本件现在在这里');
    },
  },
  {
    name: 'case, the chart step by step',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await page.getByText('流程图', { exact: true }).click();
      await page.getByText('逐步看', { exact: true }).click();
      await page.getByRole('button', { name: '签发', exact: true }).click();
      await text(page, '没有到过这里');
    },
  },
  {
    name: 'case, a signer being added',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await button(page, '加签');
      await text(page, '李处长');
      await page.getByRole('dialog').getByRole('button', { name: '加签', exact: true }).click();
      await text(page, '请填写事由');
    },
  },
  {
    name: 'case, an attachment previewed',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await page.getByRole('button', { name: '预览附件“名单.txt”' }).click();
      await text(page, '张三');
    },
  },
  {
    name: 'case, what cannot be undone confirmed',
    who: 'chenbaomi',
    at: AT,
    shown: async (page) => {
      await button(page, '发现涉密，封存');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: '审查发现' }).check();
      await dialog.getByRole('button', { name: '发现涉密，封存' }).click();
      await text(page, '请再次确认');
    },
  },
];

itIsOpenToEverybody('handling of cases', VIEWS, async (house) => ({
  BACK: await comesBack(house, '关于无障碍办理的通知'),
}));
