import type { Page } from 'playwright-core';
import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import { isOpen } from './open-to-everybody.js';

/** No notice that exists: the days are made up to try the screen out, years before anybody could know them. */
const OF_2027 = `schema: v1
year: 2027
notices:
  - { about: 演练用的安排, verified: false, url: https://example.org/2027 }
holidays:
  - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
makeUpWorkdays:
  - { date: 2027-01-10, for: 元旦 }
`;

describe('a new holiday notice in the browser (新的放假通知)', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  const opens = async (username: string, at: string, size: typeof DESKTOP | typeof PHONE): Promise<Page> => {
    const page = await house.seated(username, size);
    await page.goto(`${house.url}/office${at}`);
    return page;
  };
  const says = (page: Page, text: string) => page.getByText(text).first().waitFor();
  const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('is entered by the system administrator, with everything that is wrong told before it is proposed', async () => {
    const page = await opens('taoxitong', '/system/calendar', DESKTOP);
    await page.getByLabel('哪一年的安排').fill('2027');
    await presses(page, '检查');
    await says(page, '格没有填');
    await page.getByText('粘贴或选文件').click();
    const box = page.getByLabel('文件内容');
    await box.fill(OF_2027.replace('2027-01-10', '2027-01-11'));
    await presses(page, '检查');
    await says(page, '2027-01-11 本来就是工作日，不能作调休上班日');
    await isOpen(page);
    await box.fill(OF_2027);
    await presses(page, '检查');
    await says(page, '没有矛盾');
    await presses(page, '提请采用');
    await says(page, '2027 年放假安排已提请');
    await says(page, '2027 年的安排等待采用');
    expect(await page.getByRole('button', { name: '已对照原文，采用' }).count()).toBe(0);
    await page.context().close();
  });

  it('is adopted by a policy officer on a phone, and counts at once', async () => {
    const page = await opens('fengfagui', '/system/calendar?year=2027', PHONE);
    await says(page, '陶系统');
    await says(page, '没有在办期限会移动');
    await isOpen(page);
    await presses(page, '已对照原文，采用');
    await says(page, '2027 年放假安排已采用');
    await says(page, '台账 calendar 第 2 条');
    await says(page, '采用过的安排');
    expect(house.http.office.calendar.horizon).toBe('2027-12-31');
    await page.context().close();
  });
});
