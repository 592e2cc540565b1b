import { OfficeHouse, PHONE } from './office-house.js';

const SIZE_OF_TEXT = `getComputedStyle(document.querySelector('h1')).fontSize`;
const BACKGROUND = `getComputedStyle(document.body).backgroundColor`;

describe('the desk', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
    for (let paper = 1; paper <= 9; paper += 1) {
      const id = await house.drafted({ title: `关于第 ${paper} 项检查的通知` });
      await house.acts('wangnigao', id, 'SUBMIT');
    }
  });
  afterAll(() => house.close());

  it('sifts a full box by words of the title, and exports what is sifted', async () => {
    const page = await house.seated('lichuzhang');
    await page.getByRole('link', { name: /关于第 9 项/ }).waitFor();
    await page.getByLabel('标题包含').fill('第 3 项');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /关于第 3 项/ }).waitFor();
    expect(await page.getByRole('link', { name: /关于第/ }).count()).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出表格' }).click(),
    ]);
    const rows = await new Response((await file.createReadStream()) as never).text();
    expect(rows.match(/关于第 \d 项检查的通知/g)).toEqual(['关于第 3 项检查的通知']);
    await page.context().close();
  });

  it('a drafter reminds several holders at once; each case keeps its own reminder, and one that moved on meanwhile says why not', async () => {
    const page = await house.seated('wangnigao');
    await page.goto(`${house.url}/office/?box=started`);
    await page.getByLabel('选中关于第 1 项检查的通知').check();
    await page.getByLabel('选中关于第 2 项检查的通知').check();
    await page.getByRole('button', { name: '催办 2 件' }).click();
    const { items } = (
      await house.http.ask('GET', '/api/v1/desk/todo?title=第 2 项', {
        token: await house.http.tokenOf('lichuzhang'),
      })
    ).json as { readonly items: readonly { readonly caseId: string }[] };
    const moved = items[0]?.caseId ?? '';
    await house.acts('lichuzhang', moved, 'APPROVE', { opinion: '同意。' });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('留言（可不填）').fill('本周内请办结。');
    await dialog.getByRole('button', { name: '催办', exact: true }).click();
    await dialog.getByText('催办了 1 件，1 件没有催成').waitFor();
    expect(await dialog.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      '关于第 2 项检查的通知',
    ]);
    await dialog.getByRole('button', { name: '知道了' }).click();
    const reminded = await house.http.ask('GET', '/api/v1/desk/reminded', {
      token: await house.http.tokenOf('lichuzhang'),
    });
    expect(
      (reminded.json['items'] as readonly { readonly title: string }[]).map(({ title }) => title),
    ).toEqual(['关于第 1 项检查的通知']);
    await page.context().close();
  });

  it('grows by a quarter in large type and turns stark in high contrast, and stays so after loading anew', async () => {
    const page = await house.seated('lichuzhang', PHONE);
    const before = parseFloat(await page.evaluate<string>(SIZE_OF_TEXT));
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '高对比' }).click();
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    expect(parseFloat(await page.evaluate<string>(SIZE_OF_TEXT))).toBe(before * 1.25);
    expect(await page.evaluate<string>(BACKGROUND)).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it('says at once that the line is down, and takes it back when it is up', async () => {
    const page = await house.seated('lichuzhang');
    await page.context().setOffline(true);
    await page.getByText('网络断开了').waitFor();
    await page.context().setOffline(false);
    await page.getByText('网络断开了').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
