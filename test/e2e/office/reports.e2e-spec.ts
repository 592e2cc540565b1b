import type { Page } from 'playwright-core';
import { OfficeHouse, PHONE } from './office-house.js';
import { button, isOpen, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const REPORT = '/reports?organ=demo-housing&year=2018';
const COMPILER = 'wugongkaiyuan';
const WORDS = '本年度没有收取费用，也没有减免。';
interface FileOfYear {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** 上年的年报, a Word file: 收到申请 9 件。 */
async function lastYear(house: OfficeHouse): Promise<FileOfYear> {
  const token = await house.http.tokenOf(COMPILER);
  const organ = 'demo-housing';
  const figure = { organ, period: '2017', key: 'stat.ap-received.value', value: 9, note: '登记簿' };
  await house.http.ask('POST', '/api/v1/supplied-figures', { token, body: figure });
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const built = await house.http.app.inject({
    method: 'POST',
    url: '/api/v1/report-builds',
    headers: { authorization: `Bearer ${token}`, accept: mimeType },
    payload: { organ, year: 2017 },
  });
  return { name: '2017年报.docx', mimeType, buffer: built.rawPayload };
}

/** A year in which one paper was made public. */
async function year(house: OfficeHouse): Promise<Readonly<Record<string, string>>> {
  const id = await house.readyToSign('关于做好租赁补贴公示工作的通知');
  await house.acts('zhaotingzhang', id, 'SIGN_OFF');
  await house.acts('zhoubanhe', id, 'REGISTER');
  await house.acts('zhengxinxi', id, 'PUBLISH');
  return { PAPER: id };
}

const box = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label }).first();
const saved = (page: Page): Promise<unknown> => page.getByText(/^已保存 · 吴公开/).waitFor();

describe('the annual report in the browser', () => {
  let house: OfficeHouse;
  let paper: string;
  let before: FileOfYear;
  beforeAll(async () => {
    house = await OfficeHouse.open();
    paper = (await year(house))['PAPER'] ?? '';
    before = await lastYear(house);
  });
  afterAll(() => house.close());

  it('is written after a declaration, saved as one goes, and stands there for a colleague who may only read', async () => {
    const page = await house.seated(COMPILER);
    await page.goto(`${house.url}/office${REPORT}`);
    await button(page, '声明不涉密，开始写');
    await box(page, /收费/).fill(WORDS);
    await saved(page);
    await page.getByLabel('谁的年报').selectOption({ label: '本级政府的（2019-03-31 以前公布）' });
    await saved(page);
    const colleague = await house.seated('zhoubanhe');
    await colleague.goto(`${house.url}/office${REPORT}`);
    await colleague.getByText(WORDS).waitFor();
    expect(await colleague.getByLabel('谁的年报').inputValue()).toBe('government');
    expect(await colleague.getByLabel('谁的年报').isDisabled()).toBe(true);
    await colleague.context().close();
    await page.context().close();
  });

  it('keeps what two write at once, and lets the slower choose where both wrote the same place', async () => {
    const [one, other] = [await house.seated(COMPILER), await house.seated(COMPILER)];
    for (const page of [one, other]) {
      await page.goto(`${house.url}/office${REPORT}`);
      await page.getByText(WORDS).waitFor();
    }
    await box(one, /收费/).fill('先存的人写的。');
    await one.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await box(other, /问题/).fill('公开渠道还不多。');
    await box(other, /收费/).fill('后存的人写的。');
    await other.getByRole('radio', { name: '两段都留' }).check();
    await isOpen(other);
    await button(other, '按所选合并并保存');
    await saved(other);
    await one.reload();
    await one.getByText('公开渠道还不多。').waitFor();
    expect(await box(one, /收费/).inputValue()).toBe('后存的人写的。\n先存的人写的。');
    await one.context().close();
    await other.context().close();
  });

  it('takes last year’s file, compares with it, and shows itself as it will be printed, with its charts', async () => {
    const page = await house.seated(COMPILER);
    await page.goto(`${house.url}/office${REPORT}`);
    await page.getByLabel('选择上年的文件').setInputFiles(before);
    await page.getByText('上传的文件“2017年报.docx”').waitFor();
    await page.getByRole('region', { name: '与上年比较' }).getByText('9', { exact: true }).first().waitFor();
    await isOpen(page);
    await page.getByRole('radio', { name: '预览' }).check();
    const printed = page.getByRole('region', { name: '预览' });
    await printed.getByRole('heading', { name: /2018年政府信息公开工作年度报告/ }).waitFor();
    expect(await printed.getByRole('img').count()).toBeGreaterThan(0);
    await printed.getByText('与2017年度的比较').waitFor();
    await page.context().close();
  });

  it('opens a figure to the paper that it counts, and takes a figure that the journal cannot know, with who entered it', async () => {
    const page = await house.seated('zhoubanhe');
    await page.goto(`${house.url}/office${REPORT}`);
    await page.getByRole('button', { name: /^空白，四、行政复议数量/ }).click();
    await page.getByLabel('数（没有的写 0，不知道的空着）').fill('2');
    await page.getByLabel('出处或说明').fill('复议登记簿');
    await button(page, '填报');
    await page.getByRole('button', { name: /^2，四、行政复议数量/ }).click();
    await page.getByText(/^周办核 · /).waitFor();
    await button(page, '关闭');
    await page.getByRole('button', { name: /^1，（一）主动公开政府信息数/ }).click();
    await page.getByRole('dialog').getByRole('link').first().click();
    await page.waitForURL(`**/office/documents/${paper}`);
    await page.context().close();
  });

  it('goes out of the page as a spreadsheet, and on a phone is sent for review and becomes a paper with its day', async () => {
    const page = await house.seated(COMPILER, PHONE);
    await page.goto(`${house.url}/office${REPORT}`);
    await page.getByRole('radio', { name: '检查与送审' }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('report-2018.xlsx');
    await button(page, '送审');
    await page.getByText(/须先声明内容不涉及国家秘密/).waitFor();
    await page.getByLabel('声明不涉及国家秘密').check();
    await button(page, '送审');
    await page.getByText('最迟 2019-03-31 公布').waitFor({ timeout: 45_000 });
    await page.getByRole('link', { name: '已立件，去办理' }).click();
    await page.waitForURL('**/office/documents/**');
    await page.context().close();
  });

  it('of another year is held against its form and the year before, from files that are not kept', async () => {
    const page = await house.seated('zhoubanhe');
    await page.goto(`${house.url}/office${REPORT}`);
    const check = page.getByRole('region', { name: '校验已公布的年报' });
    await check.getByLabel('年报文件').setInputFiles(before);
    await check.getByRole('button', { name: '校验' }).click();
    await check.getByText(/示范省住房和城乡建设厅 2017 年度：/).waitFor();
    await check.getByLabel('年报文件').setInputFiles({ ...before, name: '扫描件.pdf' });
    await check.getByRole('button', { name: '校验' }).click();
    await check.getByRole('alert').getByText('不接受这种文件').waitFor();
    await page.context().close();
  });
});

const declared = async (page: Page): Promise<void> => {
  await button(page, '声明不涉密，开始写');
  await page.getByText('声明不涉密，开始写').waitFor({ state: 'detached' });
};

const VIEWS: readonly View[] = [
  { name: 'before the declaration', who: COMPILER, at: REPORT, shown: (page) => text(page, '还要办的') },
  {
    name: 'preview',
    who: COMPILER,
    at: REPORT,
    shown: async (page) => {
      await page.getByRole('radio', { name: '预览' }).check();
      await page.getByRole('region', { name: '预览' }).getByRole('table').first().waitFor();
    },
  },
  {
    name: 'a figure',
    who: COMPILER,
    at: REPORT,
    shown: (page) => page.getByRole('button', { name: /^1，（一）主动公开政府信息数/ }).click(),
  },
  {
    name: 'writing, a file that cannot be read',
    who: COMPILER,
    at: REPORT,
    shown: async (page) => {
      await declared(page);
      await page
        .getByLabel('选择上年的文件')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
      await page.getByRole('alert').first().waitFor();
    },
  },
];

itIsOpenToEverybody('reports', VIEWS, year);
