import type { Page } from 'playwright-core';
import { OfficeHouse, PHONE } from './office-house.js';
import { isOpen } from './open-to-everybody.js';

/** A4 in points, as PDF states it. */
const A4 = /\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/;

describe('printing a case', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  it('a leader opens the dispatch slip from the case, and gets every slip as a tagged PDF on A4', async () => {
    const id = await house.readyToSign('关于打印的通知');
    const page = await house.seated('sunfuting');
    await page.goto(`${house.url}/office/documents/${id}`);
    const [slip] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: '发文处理单', exact: true }).click(),
    ]);
    await slip.getByRole('rowheader', { name: '处室审核' }).waitFor();
    expect(await slip.title()).toBe('发文处理单：关于打印的通知');
    for (const name of ['dispatch', 'secrecy-review', 'document']) {
      const pdf = await page
        .context()
        .request.get(`${house.url}/api/v1/cases/${id}/slips/${name}?format=pdf`);
      const text = (await pdf.body()).toString('latin1');
      expect([name, pdf.status(), text.includes('/StructTreeRoot'), A4.test(text)]).toEqual([
        name,
        200,
        true,
        true,
      ]);
    }
    await page.context().close();
  });

  it('a leader draws a signature on a phone and signs with it, and the dispatch slip bears it beside the name', async () => {
    const id = await house.readyToSign('关于手写签名的通知');
    const page = await house.seated('sunfuting', PHONE);
    await page.goto(`${house.url}/office/system/own`);
    await page.getByRole('button', { name: '画签名' }).click();
    await draw(page);
    await page.getByRole('button', { name: '保存签名' }).click();
    await page.getByText('手写签名已保存。').waitFor();
    await page.goto(`${house.url}/office/documents/${id}`);
    await page.getByRole('button', { name: '签发' }).click();
    const dialog = page.getByRole('dialog');
    const own = dialog.getByRole('checkbox', { name: /附上我的手写签名/ });
    expect(await own.isChecked()).toBe(false);
    await own.check();
    await isOpen(page);
    await dialog.getByRole('button', { name: '签发', exact: true }).click();
    await page.getByText('已签发。').waitFor();
    await page.goto(`${house.url}/api/v1/cases/${id}/slips/dispatch`);
    const signed = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '签发' }) });
    expect(await signed.locator('svg path').count()).toBe(1);
    expect(await signed.textContent()).toContain('孙副厅');
    const checked = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '处室审核' }) });
    expect(await checked.locator('svg').count()).toBe(0);
    await page.context().close();
  });
});

/** Two strokes across the pad. */
async function draw(page: Page): Promise<void> {
  const pad = page.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  for (const shift of [0, 30]) {
    await page.mouse.move(box.x + 40 + shift, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 60 + shift, { steps: 8 });
    await page.mouse.up();
  }
}
