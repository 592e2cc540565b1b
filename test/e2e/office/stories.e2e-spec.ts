import type { Page } from 'playwright-core';
import { CLEAR } from '../../support/review-form.js';
import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import { isOpen } from './open-to-everybody.js';

const TITLE = '关于进一步推进公共租赁住房分配全过程公开的通知';
const FOCUSED = `document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label')`;

describe('people at work in the office client', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  it('a drafter signs in with a one-time password, drafts, learns what is missing, and submits', async () => {
    const page = await house.page();
    await page.goto(`${house.url}/office`);
    await page.getByLabel('用户名').fill('wangnigao');
    await page.getByLabel('口令').fill('不是这个');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('用户名或口令不正确');
    const once = house.passwordOf('wangnigao');
    await page.getByLabel('口令').fill(once);
    await page.getByRole('button', { name: '登录' }).click();
    const own = house.changed('wangnigao');
    await page.getByLabel('现在的口令').fill(once);
    await page.getByLabel('新口令', { exact: true }).fill(own);
    await page.getByLabel('再写一次新口令').fill(own);
    await page.getByRole('button', { name: '修改口令' }).click();
    await page.getByRole('heading', { name: '工作台' }).waitFor();

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '拟稿' }).click();
    await page.getByRole('radio', { name: /一般公文/ }).check();
    await page.getByLabel('标题').fill(TITLE);
    await page.getByLabel('正文').fill('一、公开内容\n\n　　分配结果应当公开。');
    await page.getByRole('button', { name: '开始拟稿' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('还没有声明不涉及国家秘密');
    await page.getByRole('checkbox', { name: /我声明/ }).check();
    await page.getByRole('button', { name: '开始拟稿' }).click();

    const missing = page.getByRole('region', { name: '还差什么' });
    await missing.getByText('没有明确公开属性，不能送审').waitFor();
    await missing
      .getByRole('button', { name: /五公开/ })
      .first()
      .click();
    await missing.getByText('不是条文原文').waitFor();
    await page.getByRole('radio', { name: /^主动公开/ }).check();
    await page.getByLabel('文种', { exact: true }).selectOption('notice');
    await page.getByRole('checkbox', { name: '浙江建设信息港' }).check();
    await missing.getByText('不差什么，可以送审').waitFor();
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await page.getByText('等 处室负责人 办理').waitFor();
    expect(await house.standing(idIn(page))).toBe('division-review');
    await page.context().close();
  });

  it('a head of division approves on a phone with a phrase, and everything to press is within reach of a thumb', async () => {
    const id = await house.drafted({ title: '关于在手机上审核的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    const page = await house.seated('lichuzhang', PHONE);
    await page.getByRole('link', { name: /关于在手机上审核的通知/ }).click();
    const approve = page.getByRole('button', { name: '同意', exact: true });
    await approve.waitFor();
    const box = await approve.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 40);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    await approve.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '同意。' }).click();
    expect(await dialog.getByLabel('意见', { exact: true }).inputValue()).toBe('同意。');
    await dialog.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已同意。').waitFor();
    expect(await house.standing(id)).toBe('office-check');
    await page.context().close();
  });

  it('a leader signs by keyboard alone', async () => {
    const id = await house.readyToSign('关于只用键盘签发的通知');
    const page = await house.seated('sunfuting');
    await tabTo(page, /关于只用键盘签发的通知/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '签发' }).waitFor();
    await tabTo(page, /^签发$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^同意。$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^签发$/);
    await page.keyboard.press('Enter');
    await page.getByText('已签发。').waitFor();
    expect(await house.standing(id)).toBe('numbering');
    await page.context().close();
  });

  it('a secrecy reviewer leaves no question open, and returns a paper only with a reason', async () => {
    const id = await house.drafted({ title: '关于保密审查的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    await house.acts('lichuzhang', id, 'APPROVE');
    await house.acts('zhoubanhe', id, 'APPROVE');
    await house.acts('wangnigao', id, 'REVIEW', CLEAR);
    const page = await house.seated('chenbaomi');
    await page.getByRole('link', { name: /关于保密审查的通知/ }).click();
    await page.getByRole('button', { name: '填写保密审查表' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: '提交审查' }).click();
    await dialog.getByText('请选是或否').first().waitFor();
    expect(await dialog.getByText('请选是或否').count()).toBe(8);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '退回' }).click();
    await dialog.getByRole('radio', { name: '拟稿', exact: true }).check();
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.getByText('请填写事由').waitFor();
    await dialog.getByLabel('事由').fill('第二段引用的文件未公开，请核实。');
    await dialog.getByRole('button', { name: '退回' }).click();
    await page.getByText('已退回。').waitFor();
    expect(await house.standing(id)).toBe('drafting');
    await page.context().close();
  });

  it('who is second to act is told so, loses no words, and sees the present state', async () => {
    const id = await house.drafted({ title: '关于两人同办的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    const page = await house.seated('lichuzhang');
    await page.goto(`${house.url}/office/documents/${id}`);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('意见', { exact: true }).fill('我的意见');
    await house.acts('lichuzhang', id, 'REMIND', { message: '请尽快' });
    await dialog.getByRole('button', { name: '同意', exact: true }).click();
    await dialog.getByText('别人又办理或修改过它').waitFor();
    expect(await house.standing(id)).toBe('division-review');
    await dialog.getByRole('button', { name: '看最新内容' }).click();
    await page.getByRole('button', { name: '同意', exact: true }).click();
    expect(await dialog.getByLabel('意见', { exact: true }).inputValue()).toBe('我的意见');
    await dialog.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已同意。').waitFor();
    await page.context().close();
  });

  it('whose session is over signs in again and is where they were', async () => {
    const id = await house.drafted({ title: '关于登录失效的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    const page = await house.seated('lichuzhang');
    await page.context().clearCookies();
    await page.getByRole('link', { name: /关于登录失效的通知/ }).click();
    await page.getByText('登录已失效，请重新登录').waitFor();
    await page.getByLabel('用户名').fill('lichuzhang');
    await page.getByLabel('口令').fill(house.passwordOf('lichuzhang'));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    expect(idIn(page)).toBe(id);
    await page.context().close();
  });

  it('a broken line is told with its cure, and what was not saved is saved when it is back', async () => {
    const id = await house.drafted({ title: '关于断网的通知' });
    const page = await house.seated('wangnigao', DESKTOP);
    await page.goto(`${house.url}/office/documents/${id}/edit`);
    await page.getByText('已保存').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('标题', { exact: true }).fill('关于断网以后的通知');
    await page.getByText('连接中断').waitFor();
    await isOpen(page);
    await page.context().setOffline(false);
    await page.getByText('已保存').waitFor();
    await page.goto(`${house.url}/office/documents?title=${encodeURIComponent('断网以后')}`);
    await page.getByRole('link', { name: /关于断网以后的通知/ }).waitFor();
    await page.context().close();
  });
});

function idIn(page: Page): string {
  return /\/documents\/([^/?]+)/.exec(page.url())?.[1] ?? '';
}

/** Presses Tab until what has the focus is called like this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate<string>(FOCUSED))) return;
  }
  throw new Error(`no stop of the Tab key is called ${String(name)}`);
}
