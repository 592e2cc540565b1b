import { OfficeHouse } from './office-house.js';

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
});
