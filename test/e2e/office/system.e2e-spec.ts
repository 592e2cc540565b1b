import type { Page } from 'playwright-core';
import { button, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';
import { CLEAR } from '../../support/review-form.js';
import { OfficeHouse, PHONE } from './office-house.js';

const DAY_MS = 86_400_000;

describe('the three administrators and everybody’s own settings', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  it('the system administrator registers somebody, opens an account, sees its password once, and is not offered to grant', async () => {
    const page = await house.seated('taoxitong');
    await page.getByText('授予职责、任免、代理由安全保密管理员办理').waitFor();
    await section(page, '机构人员');
    await page.getByRole('link', { name: '法规处', exact: true }).click();
    await button(page, '登记人员');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '登记' }).click();
    await dialog.getByText('请填写姓名').waitFor();
    await dialog.getByLabel('姓名').fill('新同事');
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText('已登记新同事。').waitFor();
    expect(await page.getByRole('button', { name: '给新同事任职' }).count()).toBe(0);

    await section(page, '账号');
    await button(page, '开通账号');
    await dialog.getByLabel('人员').selectOption({ label: '新同事' });
    await dialog.getByLabel('用户名').fill('xintongshi');
    await dialog.getByRole('button', { name: '开通' }).click();
    await dialog.getByText('只显示这一次').waitFor();
    const password = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByRole('button', { name: '我已记下' }).click();
    expect(await page.getByText(password).count()).toBe(0);
    const opened = await house.http.ask('POST', '/api/v1/sessions', {
      body: { username: 'xintongshi', password },
    });
    expect(opened.status).toBe(201);
    await page.context().close();
  });

  it('the security administrator appoints, and is refused with the reason where duties must stay apart', async () => {
    const page = await house.seated('jianganquan');
    await section(page, '机构人员');
    await page.getByRole('link', { name: '房地产市场监管处', exact: true }).click();
    expect(await page.getByRole('button', { name: '登记人员' }).count()).toBe(0);
    await button(page, '给张拟稿任职');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('岗位').selectOption({ label: '安全审计员' });
    await dialog.getByLabel('自哪一天起').fill('2018-03-01');
    await dialog.getByRole('button', { name: '任职' }).click();
    await dialog.getByText('三员之间、三员与业务角色不得由一人兼任').first().waitFor();
    await dialog.getByLabel('岗位').selectOption({ label: '法规处拟稿人' });
    await dialog.getByRole('button', { name: '任职' }).click();
    await page.getByText('已给张拟稿任职。').waitFor();
    await page.context().close();
  });

  it('the auditor finds the refusal, verifies the ledger with its progress, and may change nothing', async () => {
    const page = await house.seated('qishenji');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '系统' }).click();
    await page.getByLabel('结果').selectOption('refused');
    await page.getByRole('row', { name: /姜安全.*任职.*被拒绝/ }).waitFor();
    // By keyboard alone from here.
    await press(page, '台账核验');
    await page.getByRole('heading', { level: 1, name: '台账核验' }).waitFor();
    await press(page, '开始核验');
    await page.getByText(/✔ 台账完整/).waitFor();
    await press(page, '开始重演');
    await page.getByText(/✔ 重演一致/).waitFor();
    await section(page, '账号');
    await page.getByText('账号由系统管理员办理，您可以查看').waitFor();
    expect(await page.getByRole('button', { name: /^重置口令/ }).count()).toBe(0);
    await page.context().close();
  });

  it('a leader delegates on a phone before a journey, and ends it when back', async () => {
    const page = await house.seated('sunfuting', PHONE);
    await page.goto(`${house.url}/office/system/own`);
    await button(page, '委托职责');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '分管领导' }).check();
    await dialog.getByLabel('由谁代为办理').selectOption({ label: '钱副厅（分管办公室的副厅长）' });
    await dialog.getByLabel('从哪一天').fill('2018-03-01');
    await dialog.getByLabel('到哪一天').fill('2018-03-09');
    await dialog.getByRole('button', { name: '委托' }).click();
    await dialog.getByText('请填写事由').waitFor();
    await dialog.getByLabel('事由').fill('出差');
    await dialog.getByRole('button', { name: '委托' }).click();
    await page.getByText('已委托。').waitFor();
    const borrower = await house.http.tokenOf('qianfuting');
    const me = await house.http.ask('GET', '/api/v1/me', { token: borrower });
    expect(me.text).toContain('"onBehalfOf":"demo-sun"');
    await button(page, '终止孙副厅给钱副厅的委托');
    await dialog.getByRole('button', { name: '立即终止' }).click();
    await page.getByText('已终止。').waitFor();
    await page.context().close();
  });

  it('what waits for a leaver goes to whoever follows, step by step, and then the account is closed', async () => {
    const id = await house.drafted({ title: '关于离任交接的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    await house.acts('lichuzhang', id, 'APPROVE');
    await house.acts('zhoubanhe', id, 'APPROVE');
    await house.acts('wangnigao', id, 'REVIEW', CLEAR);
    await house.acts('chenbaomi', id, 'REASSIGN', { to: 'demo-wei', reason: '出差' });

    const admin = await house.seated('taoxitong');
    await admin.goto(`${house.url}/office/system/handover/demo-wei`);
    await admin.getByText('有 1 件指名由其办理').first().waitFor();
    await admin.getByText('现在还不能销户').waitFor();
    expect(await admin.getByRole('button', { name: '销户' }).count()).toBe(0);

    const leaver = await house.seated('weibaomi');
    await leaver.goto(`${house.url}/office/system/handover/demo-wei`);
    await button(leaver, '转办给接办人');
    await leaver.getByLabel('接办人').selectOption({ label: '陈保密（保密审查员）' });
    await leaver.getByRole('button', { name: '转办 1 件' }).click();
    await leaver.getByText('已转办 1 件。').waitFor();

    const security = await house.seated('jianganquan');
    await security.goto(`${house.url}/office/system/handover/demo-wei`);
    await button(security, '交接岗位');
    await security.getByLabel('“保密审查员”由谁接任').selectOption({ label: '不另派人' });
    await security.getByLabel('最后一天').fill('2018-02-28');
    await security.getByLabel('事由').fill('退休');
    await security.getByRole('dialog').getByRole('button', { name: '交接' }).click();
    await security.getByText('卫保密的岗位已交接').waitFor();

    await admin.reload();
    await button(admin, '销户');
    await admin.getByLabel('事由').fill('退休');
    await admin.getByRole('dialog').getByRole('button', { name: '销户' }).click();
    await admin.getByText('卫保密的账号已销户').waitFor();
    await leaver.reload();
    await leaver.getByLabel('用户名').waitFor();
    for (const page of [admin, leaver, security]) await page.context().close();
  });

  it('a past day is marked as past, and nothing can be done in it', async () => {
    const page = await house.seated('jianganquan');
    await page.goto(`${house.url}/office/system/directory?on=2018-01-02`);
    await page.getByRole('note').getByText('您看到的是 2018-01-02 的任职').waitFor();
    expect(await page.getByRole('button', { name: /任职$/ }).count()).toBe(0);
    await button(page, '回到今天');
    await page.getByRole('button', { name: /任职$/ }).first().waitFor();
    await page.context().close();
  });
});

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '系统各栏' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Goes to what is called so by the Tab key, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement.textContent.trim()');
    if (focused === name) return page.keyboard.press('Enter');
  }
  throw new Error(`no stop of the Tab key is called ${name}`);
}

const VIEWS: readonly View[] = [
  { name: 'directory', who: 'taoxitong', at: '/system', shown: (page) => text(page, '岗位') },
  {
    name: 'directory, a dialog with errors',
    who: 'taoxitong',
    at: '/system/directory',
    shown: async (page) => {
      await button(page, '新设机构');
      await button(page, '新设');
      await text(page, '请填写名称');
    },
  },
  {
    name: 'directory of a past day',
    who: 'jianganquan',
    at: '/system/directory?on=2018-01-02',
    shown: (page) => page.getByRole('note').waitFor(),
  },
  { name: 'accounts', who: 'taoxitong', at: '/system/accounts', shown: (page) => text(page, 'wangnigao') },
  {
    name: 'a handover',
    who: 'jianganquan',
    at: '/system/handover/demo-li',
    shown: (page) => text(page, '第三步'),
  },
  { name: 'loans, none', who: 'jianganquan', at: '/system/loans', shown: (page) => text(page, '现在没有') },
  { name: 'duties', who: 'qishenji', at: '/system/duties', shown: (page) => text(page, '不得兼任') },
  {
    name: 'audit',
    who: 'qishenji',
    at: '/system/audit',
    shown: (page) => page.getByRole('cell', { name: '建立示范机关' }).waitFor(),
  },
  {
    name: 'ledger, verified',
    who: 'qishenji',
    at: '/system/ledger',
    shown: async (page) => {
      await button(page, '开始核验');
      await text(page, '台账完整');
    },
  },
  {
    name: 'calendar',
    who: 'qishenji',
    at: '/system/calendar?year=2018',
    shown: (page) => text(page, '春节'),
  },
  {
    name: 'installation',
    who: 'taoxitong',
    at: '/system/installation',
    shown: (page) => text(page, '公开渠道'),
  },
  {
    name: 'own settings, a delegation being filled in',
    who: 'sunfuting',
    at: '/system/own',
    shown: async (page) => {
      await button(page, '委托职责');
      await text(page, '委托哪些职责');
    },
  },
  {
    name: 'own settings, a signature being drawn',
    who: 'sunfuting',
    at: '/system/own',
    shown: async (page) => {
      await button(page, '画签名');
      await text(page, '保存签名');
    },
  },
  {
    name: 'papers of a past day',
    who: 'wangnigao',
    at: '/system/past?on=2018-03-01',
    shown: (page) => text(page, '关于回看的通知'),
  },
  {
    name: 'own desk of a past day',
    who: 'wangnigao',
    at: '/system/past?on=2018-03-01&view=desk',
    shown: async (page) => {
      await page.getByRole('radio', { name: /^草稿 1/ }).check();
      await text(page, '关于回看的通知');
    },
  },
];

itIsOpenToEverybody('system', VIEWS, async (opened) => {
  await opened.drafted({ title: '关于回看的通知' });
  // A day has to be over before one can look back at it.
  opened.http.clock.advance(DAY_MS);
  return {};
});
