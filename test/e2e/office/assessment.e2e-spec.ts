import type { JsonObject } from '../../../src/kernel/index.js';
import { OfficeHouse, PHONE } from './office-house.js';
import { button, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const MONTH_MS = 32 * 86_400_000;
/** Longer than scores are public before they are decided. */
const PUBLICITY_MS = 10 * 86_400_000;
const MARCH = 'zj-divisions/2018-03';
const OURS = `/assessment/${MARCH}/demo-housing-security`;
const OTHERS = ['demo-housing-market', 'demo-housing-office', 'demo-housing-regulation'];

/** A month of which one paper was sealed for a secret in it: it cost its division points. */
async function march(
  house: OfficeHouse,
  others: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const id = await house.drafted({ title: '关于三月的通知' });
  await house.acts('wangnigao', id, 'QUARANTINE', { reasonCode: 'review-finding' });
  // A one-time password does not last a month.
  for (const who of ['wugongkaiyuan', 'lichuzhang', ...others])
    await (await house.seated(who)).context().close();
  house.http.clock.advance(MONTH_MS);
  return { CASE: id };
}

describe('assessment', () => {
  let house: OfficeHouse;
  let sealed: string;
  beforeAll(async () => {
    house = await OfficeHouse.open();
    sealed = (await march(house, ['zhoubanhe', 'zhaotingzhang']))['CASE'] ?? '';
  });
  afterAll(() => house.close());

  async function does(username: string, path: string, body: JsonObject = {}): Promise<void> {
    const token = await house.http.tokenOf(username);
    const done = await house.http.ask('POST', `/api/v1/assessments/${MARCH}/${path}`, { token, body });
    if (done.status !== 201) throw new Error(`${username} ${path}: ${done.text}`);
  }

  it('the general office opens a score and reaches the document that cost the points', async () => {
    const page = await house.seated('wugongkaiyuan');
    await page.goto(`${house.url}/office/assessment?period=2018-03`);
    await page.locator(`a[href$="${OURS}"]`).click();
    await page.getByText('75 分').first().waitFor();
    await page.getByText('办理中发现涉密并封存').first().waitFor();
    await page
      .getByRole('region', { name: '指标' })
      .locator(`a[href$="/documents/${sealed}"]`)
      .first()
      .click();
    await page.waitForURL(`**/office/documents/${sealed}`);
    await page.context().close();
  });

  it('a division head scores by keyboard, and on a phone appeals against the entry after the publicity', async () => {
    const page = await house.seated('lichuzhang', PHONE);
    await page.goto(`${house.url}/office${OURS}`);
    const score = page.getByRole('button', { name: '自评', exact: true });
    await score.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('说明（可以不写）').fill('已整改');
    await page.getByRole('button', { name: '确定自评' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已整改').waitFor();
    await does('wugongkaiyuan', 'units/demo-housing-security/review');
    for (const unit of OTHERS) await does('sunfuting', `units/${unit}/review`, { note: '没有自评' });
    await does('wugongkaiyuan', 'publicity');
    await page.reload();
    await page.getByRole('button', { name: '申诉', exact: true }).click();
    await page.getByLabel('对哪一项').selectOption({ label: '办理中发现涉密并封存' });
    await page.getByRole('checkbox').first().check();
    await page.getByRole('textbox', { name: '理由' }).fill('经核实为误报');
    await page.getByRole('button', { name: '确定申诉' }).click();
    await page.getByText('还没有答复').waitFor();
    await page.context().close();
  });

  it('somebody who did not review answers the appeal, and after the last day the principal decides the score', async () => {
    const page = await house.seated('zhoubanhe');
    await page.goto(`${house.url}/office${OURS}`);
    await button(page, '答复申诉');
    await page.getByLabel('答复哪一件申诉').selectOption({ index: 1 });
    await page.getByRole('dialog').getByRole('combobox').nth(1).selectOption({ label: '支持' });
    await page.getByRole('textbox', { name: '理由' }).fill('原记录系误报');
    await button(page, '确定答复申诉');
    await page.getByText('支持：原记录系误报').waitFor();
    await page.context().close();
    house.http.clock.advance(PUBLICITY_MS);
    const principal = await house.seated('zhaotingzhang');
    await principal.goto(`${house.url}/office${OURS}`);
    await button(principal, '审定');
    await button(principal, '确定审定');
    await principal.getByText(/^审定 100 分 · 赵厅长/).waitFor();
    await principal.context().close();
  });

  it('evidence is supplied by whom the scheme names, and what does not fit is refused in its dialog', async () => {
    const page = await house.seated('wugongkaiyuan');
    await page.goto(`${house.url}/office/assessment/zj-divisions/2018/demo-housing-security`);
    const line = page
      .getByRole('region', { name: '佐证' })
      .getByRole('listitem')
      .filter({ hasText: '按分工报送材料' });
    await line.getByRole('button', { name: '报送' }).click();
    await button(page, '确定报送');
    await page.getByRole('dialog').getByText('写得分：不小于 0 的数').waitFor();
    await page.getByRole('spinbutton', { name: '得分' }).fill('4');
    await page.getByRole('textbox', { name: '出处' }).fill('材料登记簿');
    await button(page, '确定报送');
    await line.getByText(/^4 · 吴公开/).waitFor();
    await page.context().close();
  });
});

const VIEWS: readonly View[] = [
  {
    name: 'ranking',
    who: 'wugongkaiyuan',
    at: '/assessment?period=2018-03',
    shown: (page) => text(page, '厅机关处室政务公开考核'),
  },
  {
    name: 'ranking, a year without a pack in force',
    who: 'wugongkaiyuan',
    at: '/assessment?period=2009',
    shown: (page) => page.getByRole('alert').first().waitFor(),
  },
  { name: 'score', who: 'wugongkaiyuan', at: OURS, shown: (page) => text(page, '办理中发现涉密并封存') },
  {
    name: 'score, a refused deed in its dialog',
    who: 'wugongkaiyuan',
    at: OURS,
    shown: async (page) => {
      await button(page, '核分');
      await button(page, '确定核分');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'bulletin',
    who: 'wugongkaiyuan',
    at: `/assessment/${MARCH}`,
    shown: (page) => text(page, '负面清单'),
  },
  {
    name: 'statistics',
    who: 'wugongkaiyuan',
    at: '/statistics?from=2018-01-01&to=2018-12-31',
    shown: (page) => text(page, '各个口径'),
  },
];

itIsOpenToEverybody('assessment', VIEWS, (house) => march(house));
