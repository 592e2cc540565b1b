import { DESKTOP, OfficeHouse, PHONE } from './office-house.js';
import { button, itIsOpenToEverybody, text } from './open-to-everybody.js';
import { policiesWith } from '../../support/policies-with.js';

const APPROVE = { outcome: 'approve' };
const LAW = { pack: 'verb-office', policies: policiesWith('verbs', ['cn-national']) };

/** A paper that waits for the secrecy reviewer twice: as the specialist, and standing in for the head of the division. */
async function waitsTwice(house: OfficeHouse): Promise<string> {
  const { office } = house.http;
  const head = await office.identity.actorByUsername.run('lichuzhang');
  if (!head.ok) throw new Error('nobody is head');
  const today = office.clock.today();
  const lent = { lender: 'demo-li', borrower: 'demo-chen', post: 'demo-security-head', reason: '出差' };
  const made = await office.identity.arrangeSubstitution.run(head.value, { ...lent, from: today, to: today });
  if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
  const id = await house.drafted({ kind: 'policy', title: '关于并行办理的通知' });
  await house.acts('wangnigao', id, 'SUBMIT');
  for (const one of ['chenbaomi', 'sunfuting', 'zhoubanhe']) await house.acts(one, id, 'APPROVE', APPROVE);
  await house.acts('lichuzhang', id, 'APPROVE');
  for (const one of ['sunfuting', 'zhoubanhe']) await house.acts(one, id, 'APPROVE', APPROVE);
  return id;
}

describe('two steps beside each other', () => {
  let house: OfficeHouse;
  let id: string;
  beforeAll(async () => {
    house = await OfficeHouse.open(LAW);
    id = await waitsTwice(house);
  });
  afterAll(() => house.close());

  it('are shown apart to whom both wait for, and what is handed on in the one leaves the other alone', async () => {
    const page = await house.seated('chenbaomi', DESKTOP);
    await page.goto(`${house.url}/office/documents/${id}`);
    const specialist = page.getByRole('group', { name: '专审' });
    const division = page.getByRole('group', { name: '处室审' });
    await division.getByRole('button', { name: '同意', exact: true }).waitFor();
    await specialist.getByRole('button', { name: '转办', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /专审/ });
    await dialog.getByRole('radio', { name: /卫保密/ }).check();
    await dialog.getByLabel('事由').fill('出差');
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await page.getByText('已转办。').waitFor();
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    expect(await specialist.count()).toBe(0);
    const other = await house.seated('weibaomi', PHONE);
    await other.getByRole('link', { name: /关于并行办理的通知/ }).waitFor();
    await other.context().close();
    await page.context().close();
  });
});

itIsOpenToEverybody(
  'two steps beside each other',
  [
    {
      name: 'a task of one step handed on while the other waits',
      who: 'chenbaomi',
      at: '/documents/TWICE',
      shown: async (page) => {
        await page.getByRole('group', { name: '专审' }).waitFor();
        await button(page, '转办');
        await text(page, '卫保密');
      },
    },
  ],
  async (house) => ({ TWICE: await waitsTwice(house) }),
  LAW,
);
