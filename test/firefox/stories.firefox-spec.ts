import { CLEAR } from '../support/review-form.js';
import { choose, FirefoxHouse, press, reads, write } from './firefox-house.js';

const PHONE = { width: 390, height: 844 } as const;

describe('the office in Firefox', () => {
  let house: FirefoxHouse;
  beforeAll(async () => {
    house = await FirefoxHouse.open();
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it('a drafter writes a paper in Chinese, is led to what is missing, and submits it', async () => {
    const page = await house.seated('wangnigao', '/documents/new');
    await press(page, '一般公文');
    await write(page, '标题', '关于租赁补贴公示的通知');
    await write(page, '正文', '公示补贴对象和标准。');
    await press(page, '我声明');
    await press(page, '开始拟稿');
    await reads(page, '没有明确公开属性，不能送审');
    await press(page, '去填写：没有明确公开属性');
    await page.waitForFunction(`document.activeElement.closest('[data-field="attribute"]') !== null`);
    await page.keyboard.press(' ');
    await press(page, '去填写：公文没有选定文种');
    await page.waitForFunction(`document.activeElement.closest('[data-field="documentType"]') !== null`);
    await page.keyboard.press('ArrowDown');
    await press(page, '浙江建设信息港');
    await reads(page, '不差什么，可以送审');
    await press(page, '送审');
    await page.waitForSelector('dialog[open]');
    await press(page, '送审');
    await reads(page, '等 处室负责人 办理');
    await page.close();
  });

  it('a leader signs on a phone', async () => {
    const id = await house.readyToSign('关于在手机上签发的通知');
    const page = await house.seated('sunfuting', `/documents/${id}`, PHONE);
    await press(page, '签发');
    await press(page, '同意。');
    await press(page, '签发');
    await reads(page, '已签发。');
    expect(await house.standing(id)).toBe('numbering');
    await page.close();
  });

  it('a secrecy reviewer returns a paper with a reason, and finds it in the chart', async () => {
    const id = await house.drafted({ title: '关于保密审查的通知' });
    await house.acts('wangnigao', id, 'SUBMIT');
    await house.acts('lichuzhang', id, 'APPROVE');
    await house.acts('zhoubanhe', id, 'APPROVE');
    await house.acts('wangnigao', id, 'REVIEW', CLEAR);
    const page = await house.seated('chenbaomi', `/documents/${id}`);
    await press(page, '流程图');
    await choose(page, '环节“专审”');
    await reads(page, '本件现在在这里');
    await press(page, '退回');
    await press(page, '拟稿');
    await write(page, '事由', '第二段引用的文件未公开，请核实。');
    await press(page, '退回');
    await reads(page, '已退回。');
    expect(await house.standing(id)).toBe('drafting');
    await page.close();
  });

  it('the general office takes the report of the year as a spreadsheet', async () => {
    const page = await house.seated('wugongkaiyuan', '/reports?organ=demo-housing&year=2018');
    await reads(page, '成立');
    await press(page, 'Excel');
    expect(await house.downloaded()).toBe('report-2018.xlsx');
    await page.close();
  });

  it('no room is wider than a phone', async () => {
    const page = await house.seated('wugongkaiyuan', '', PHONE);
    for (const room of ['', '/documents', '/assessment', '/reports', '/statistics', '/rules']) {
      await page.goto(`${house.url}/office${room}`, { waitUntil: 'networkidle0' });
      await page.waitForSelector('h1');
      expect([room, await page.evaluate('document.documentElement.scrollWidth > innerWidth')]).toEqual([
        room,
        false,
      ]);
    }
    await page.close();
  });
});
