import { OfficeHouse, PHONE } from './office-house.js';

/** What a phone may have to fetch before somebody can sign, in bytes as they travel. */
const BUDGET = 250 * 1024;
const SIZES = `performance.getEntriesByType('resource')
  .filter((one) => one.initiatorType !== 'fetch' && !one.name.includes('/assets/fonts/'))
  .map((one) => one.transferSize)
  .reduce((all, one) => all + one, performance.getEntriesByType('navigation')[0].transferSize)`;

describe('the first load of the office client', () => {
  let house: OfficeHouse;
  beforeAll(async () => {
    house = await OfficeHouse.open();
  });
  afterAll(() => house.close());

  it('is at most 250 KB for the page on which a leader signs on a phone, the dialog included', async () => {
    const id = await house.readyToSign('关于首次打开的通知');
    const desk = await house.seated('sunfuting', PHONE);
    // A browser that has never been here, with nothing but the session.
    const page = await house.page(PHONE);
    await page.context().addCookies(await desk.context().cookies());
    await page.goto(`${house.url}/office/documents/${id}`);
    await page.getByRole('button', { name: '签发' }).click();
    await page.getByRole('dialog').waitFor();
    const bytes = await page.evaluate<number>(SIZES);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });

  it('asks no other host and breaks no rule of its own Content-Security-Policy', async () => {
    const page = await house.page();
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${house.url}/office`, { waitUntil: 'networkidle' });
    await page.getByLabel('口令').fill('错的');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('请填写用户名').waitFor();
    expect([...hosts]).toEqual([house.url]);
    // Asking who is signed in is answered with 401 where nobody is; the browser notes it.
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
  });

  it('may run no script that stands in a page, and its files never change behind their addresses', async () => {
    const answer = await house.http.ask('GET', '/office/documents/anything');
    const policy = String(answer.headers['content-security-policy']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const again = await house.http.ask('GET', '/office');
    expect(again.headers['content-security-policy']).not.toBe(policy);
    const script = /src="(\/office\/assets\/[^"]+)"/.exec(answer.text)?.[1] ?? '';
    const file = await house.http.ask('GET', script);
    expect([file.status, file.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await house.http.ask('GET', '/office/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });
});
