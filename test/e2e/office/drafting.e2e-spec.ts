import type { Page } from 'playwright-core';
import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import { itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const NOTICE = '关于做好租赁补贴发放工作的通知\n\n各市住房和城乡建设局：\n一、发放对象\n符合条件的家庭。\n';
const FOCUSED = `document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label') || document.activeElement.labels?.[0]?.textContent || ''`;
const FIELDS = `[...document.querySelectorAll('[data-field]')].map((one) => one.dataset.field)`;
const KEPT = `new Promise((done) => {
  const opening = indexedDB.open('office-drafts', 1);
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => done(0);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('drafts').objectStore('drafts').count();
    asked.onsuccess = () => { opening.result.close(); done(asked.result); };
  };
})`;

const notice = { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTICE) };
const body = (page: Page) => page.getByLabel('正文', { exact: true });
const saved = (page: Page): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();

describe('drafters at work', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  async function editing(id: string, size = DESKTOP as { width: number; height: number }): Promise<Page> {
    const page = await house.seated('wangnigao', size);
    await page.goto(`${house.url}/office/documents/${id}/edit`);
    await saved(page);
    return page;
  }
  const bodyOf = async (id: string): Promise<string> => {
    const token = await house.http.tokenOf('wangnigao');
    const { json } = await house.http.ask('GET', `/api/v1/documents/${id}/body`, { token });
    return String(json['body']);
  };
  const edited = (id: string, changes: Readonly<Record<string, string>>): Promise<void> =>
    house.acts('wangnigao', id, 'EDIT', changes);

  it('a file is looked at, becomes a draft, is filled in where the panel leads, and is submitted, by keyboard alone', async () => {
    const page = await house.seated('wangnigao');
    await page.goto(`${house.url}/office/documents/new`);
    await tabTo(page, /我声明/);
    await page.keyboard.press('Space');
    await page.getByLabel('选择文件').setInputFiles(notice);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('关于做好租赁补贴发放工作的通知').first().waitFor();
    await dialog.getByText('不从文件中取，须自己定').waitFor();
    await tabTo(page, /^作为新稿$/);
    await page.keyboard.press('Enter');
    await saved(page);
    await tabTo(page, /^去填写：没有明确公开属性/);
    await page.keyboard.press('Enter');
    await until(page, `document.activeElement.closest('[data-field="attribute"]') !== null`);
    await page.keyboard.press('Space');
    await tabTo(page, /^去填写：公文没有选定文种/);
    await page.keyboard.press('Enter');
    await until(page, `document.activeElement.closest('[data-field="documentType"]') !== null`);
    await page.keyboard.press('ArrowDown');
    await page.getByText('不差什么，可以送审').waitFor();
    await tabTo(page, /^送审$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^送审$/);
    await page.keyboard.press('Enter');
    await page.getByText('等 处室负责人 办理').waitFor();
    await page.context().close();
  });

  it('a file that bears a classification mark, or is none that can be read, is refused with the way out', async () => {
    const id = await house.drafted({ title: '关于替换正文的通知' });
    const page = await editing(id);
    const choose = page.getByLabel('选择文件');
    await choose.setInputFiles({ ...notice, buffer: Buffer.from('机密★1年\n某工程') });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('内容带有密级标志').or(dialog.getByText('密级标志')).first().waitFor();
    await dialog.getByRole('button', { name: '不导入' }).click();
    await choose.setInputFiles({
      name: '通知.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await dialog.getByText('另存为 docx').first().waitFor();
    await page.keyboard.press('Escape');
    await choose.setInputFiles(notice);
    await dialog.getByRole('button', { name: '替换标题和正文' }).click();
    await saved(page);
    expect(await bodyOf(id)).toContain('符合条件的家庭。');
    await page.getByRole('radio', { name: '花脸稿与比较' }).check();
    await page.locator('ins').getByText('符合条件的家庭').waitFor();
    await page.context().close();
  });

  it('two who write at once lose nothing: each change stands, and one says which of two paragraphs goes', async () => {
    const id = await house.drafted({ title: '关于两人同写的通知', body: '甲段。\n\n乙段。\n\n丙段。' });
    const page = await editing(id);
    await page.getByRole('radio', { name: /^不予公开/ }).check();
    await page.getByLabel('具体说明', { exact: true }).fill('理由写了一半');
    await page.getByText('有改动，稍候自动保存').waitFor();
    await saved(page);
    await edited(id, { body: '甲段，对方改。\n\n乙段。\n\n丙段，对方改。' });
    await body(page).fill('甲段，我改。\n\n乙段。\n\n丙段。\n\n我加的丁段。');
    const panel = page.getByRole('region', { name: /也在别处被修改/ });
    await panel.getByText('还有 2 处要选').waitFor();
    expect(await panel.getByRole('button', { name: '按所选合并并保存' }).isDisabled()).toBe(true);
    await panel.getByRole('radiogroup', { name: '正文第 1 处' }).getByLabel('用对方的').check();
    await panel.getByRole('radiogroup', { name: '正文第 3 处' }).getByLabel('两段都留').check();
    await panel.getByRole('button', { name: '按所选合并并保存' }).click();
    await saved(page);
    expect(await bodyOf(id)).toBe('甲段，对方改。\n\n乙段。\n\n丙段。\n\n我加的丁段。\n丙段，对方改。');
    expect(await page.getByLabel('具体说明', { exact: true }).inputValue()).toBe('理由写了一半');
    await page.context().close();
  });

  it('what is done to a paper beside its text does not disturb who writes it', async () => {
    const id = await house.drafted({ title: '关于同时加附件的通知' });
    const page = await editing(id);
    await house.acts('wangnigao', id, 'ATTACH', { name: '表.txt', content: '55Sy' });
    await body(page).fill('只改正文。');
    await page.getByText('表.txt').waitFor();
    await saved(page);
    expect(await bodyOf(id)).toBe('只改正文。');
    await page.context().close();
  });

  it('without a line one goes on writing; after a crash it is offered again; signing out leaves nothing behind', async () => {
    const id = await house.drafted({ title: '关于断网写作的通知' });
    const page = await editing(id);
    const context = page.context();
    await context.setOffline(true);
    await body(page).fill('断网时写的。');
    await page.getByText('先存在本机浏览器里').waitFor();
    expect(await page.evaluate(KEPT)).toBe(1);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${house.url}/office/documents/${id}/edit`);
    await again.getByText('没有来得及送达的内容').waitFor();
    await again.getByRole('button', { name: '接着写' }).click();
    await saved(again);
    expect(await bodyOf(id)).toBe('断网时写的。');
    await until(again, `${KEPT}.then((count) => count === 0)`);
    await context.setOffline(true);
    await body(again).fill('又写了一句。');
    await again.getByText('先存在本机浏览器里').waitFor();
    await context.setOffline(false);
    await again.getByText('连接中断').waitFor({ state: 'detached' });
    await saved(again);
    expect(await bodyOf(id)).toBe('又写了一句。');
    await again.locator('summary').filter({ hasText: '王拟稿' }).click();
    await again.getByRole('button', { name: '退出登录' }).click();
    await again.getByLabel('用户名').waitFor();
    expect(await again.evaluate(KEPT)).toBe(0);
    await context.close();
  });

  it('what the service refuses for a classification mark stays nowhere, not in the browser either', async () => {
    const id = await house.drafted({ title: '关于误写标志的通知' });
    const page = await editing(id);
    await body(page).fill('秘密★1年');
    await page.getByText('内容带有密级标志').waitFor();
    await until(page, `${KEPT}.then((count) => count === 0)`);
    expect(await bodyOf(id)).not.toContain('秘密★');
    await page.context().close();
  });

  it('attachments come in several at once, are renamed, and go after a question; what no program reads is told', async () => {
    const id = await house.drafted({ title: '关于附件的通知' });
    const page = await editing(id);
    const files = page.getByRole('region', { name: '附件' });
    await files.getByLabel('添加附件').setInputFiles([
      { name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('名单') },
      { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 scan') },
      { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    ]);
    await files.getByText('不接受这种类型的附件').waitFor();
    await files.getByText('程序读不全，保密审查时须人工核看').waitFor();
    await files.getByRole('button', { name: '改名 名单.txt' }).click();
    await files.getByLabel('名单.txt 的新名称').fill('附件1');
    await page.keyboard.press('Enter');
    await files.getByText('附件1.txt').waitFor();
    await files.getByRole('button', { name: '移除附件 扫描件.pdf' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await files.getByText('程序读不全').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('every field that the forms of a draft ask for can be filled in on the screen', async () => {
    const id = await house.drafted({
      title: '关于全部字段的通知',
      kind: 'policy',
      attribute: 'proactive',
      draftOnBehalf: true,
      forwarded: { title: '关于原件的通知', attribute: null },
    });
    const token = await house.http.tokenOf('wangnigao');
    const { text: told } = await house.http.ask('GET', `/api/v1/cases/${id}/forms`, { token });
    const forms = JSON.parse(told) as readonly {
      readonly event: string;
      readonly fields: readonly Asked[];
    }[];
    const asked = forms.flatMap(({ event, fields }) =>
      event === 'EDIT' || event === 'EDIT_INTERPRETATION'
        ? namesOf(fields, event === 'EDIT' ? '' : 'interpretation.')
        : [],
    );
    const page = await editing(id);
    await page.getByRole('radio', { name: '文件与解读并排' }).check();
    const names = await page.evaluate<readonly string[]>(FIELDS);
    const offered = new Set(names);
    expect(asked.length).toBeGreaterThan(25);
    expect(asked.filter((name) => !offered.has(name))).toEqual([]);
    await page.context().close();
  });

  it('on a phone one writes, numbers a section, and is led to what is missing', async () => {
    const id = await house.drafted({ title: '关于手机拟稿的通知', attribute: null, body: '一、对象' });
    const page = await editing(id, PHONE);
    await body(page).press('Control+End');
    await page.getByRole('button', { name: '插入下一个“一、”' }).click();
    await page.keyboard.type('标准');
    await saved(page);
    expect(await bodyOf(id)).toBe('一、对象\n二、标准');
    await page.getByRole('button', { name: /去填写：没有明确公开属性/ }).click();
    await page.locator('input[type=radio]:focus').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('不差什么，可以送审').waitFor();
    await page.context().close();
  });
});

interface Asked {
  readonly name: string;
  readonly type: string;
  readonly fields: readonly Asked[];
}

/** Fields by the names under which the screen has them; the parts of a group each by their own. */
function namesOf(fields: readonly Asked[], prefix: string): readonly string[] {
  return fields.flatMap(({ name, type, fields: parts }) =>
    type === 'group' ? namesOf(parts, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

/** Asks again and again; the browser's own waiting would evaluate words in the page, which its policy forbids. */
async function until(page: Page, holds: string): Promise<void> {
  for (let asked = 0; asked < 100; asked++) {
    if (await page.evaluate<boolean>(holds)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never: ${holds}`);
}

/** Presses Tab until what has the focus is called like this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate<string>(
      `document.activeElement.getAttribute('aria-label') || ${FOCUSED}`,
    );
    if (name.test(called.trim())) return;
  }
  throw new Error(`no stop of the Tab key is called ${String(name)}`);
}

const VIEWS: readonly View[] = [
  {
    name: 'a policy beside its interpretation, both lacking',
    who: 'wangnigao',
    at: '/documents/POLICY/edit',
    shown: async (page) => {
      await page.getByRole('radio', { name: '文件与解读并排' }).check();
      await text(page, '解读还差什么');
    },
  },
  {
    name: 'tracked changes',
    who: 'wangnigao',
    at: '/documents/CHANGED/edit',
    shown: async (page) => {
      await page.getByRole('radio', { name: '花脸稿与比较' }).check();
      await text(page, '改了 2 处');
    },
  },
  {
    name: 'what the public will see, with hits of the screening',
    who: 'wangnigao',
    at: '/documents/CHANGED/edit',
    shown: async (page) => {
      await page.getByRole('radio', { name: '公开后的样子' }).check();
      await text(page, '筛查发现疑点');
    },
  },
  {
    name: 'a file looked at before its import',
    who: 'wangnigao',
    at: '/documents/CHANGED/edit',
    shown: async (page) => {
      await page.getByLabel('选择文件').setInputFiles(notice);
      await text(page, '替换标题和正文');
    },
  },
  {
    name: 'an attachment about to go',
    who: 'wangnigao',
    at: '/documents/CHANGED/edit',
    shown: async (page) => {
      await page.getByRole('button', { name: /^移除附件/ }).click();
      await text(page, '以前各稿仍留有');
    },
  },
  {
    name: 'two texts to be put together',
    who: 'wangnigao',
    at: '/documents/CHANGED/edit',
    shown: async (page) => {
      await saved(page);
      // Somebody else was quicker: the answer to the next save says so, once.
      const { request } = page.context();
      const id = /documents\/([^/]+)/.exec(page.url())?.[1] ?? '';
      const at = new URL(`/api/v1/cases/${id}`, page.url()).href;
      const { version } = (await (await request.get(at)).json()) as { readonly version: number };
      const { csrfToken } = (await (await request.get(new URL('/api/v1/me', page.url()).href)).json()) as {
        readonly csrfToken: string;
      };
      await request.post(`${at}/events`, {
        headers: { 'x-csrf-token': csrfToken, 'if-match': `"${version}"` },
        data: { type: 'EDIT', payload: { body: '对方写的。' } },
      });
      await body(page).fill('我写的。');
      await text(page, '还有 1 处要选');
    },
  },
];

itIsOpenToEverybody('drafting', VIEWS, async (house) => {
  const POLICY = await house.drafted({ title: '关于政策的意见', kind: 'policy', documentType: 'opinion' });
  const CHANGED = await house.drafted({
    title: '关于改过的通知',
    attachments: [{ name: '表.txt', content: '55Sy' }],
  });
  await house.acts('wangnigao', CHANGED, 'EDIT', { body: '一、公示内容\n\n联系电话13800138000。' });
  return { POLICY, CHANGED };
});
