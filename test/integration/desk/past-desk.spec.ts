import { DESK_BOXES } from '../../../src/desk/index.js';
import { dateAt, instant, type JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DAY_MS = 86_400_000;
/** China is eight hours ahead, all year. */
const AHEAD_MS = 8 * 3_600_000;
const PEOPLE = [
  'wangnigao',
  'lichuzhang',
  'zhoubanhe',
  'chenbaomi',
  'weibaomi',
  'sunfuting',
  'wugongkaiyuan',
];

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};

/** Every box of everybody at the end of a day, as it was seen then. */
interface Evening {
  readonly day: string;
  readonly seen: Readonly<Record<string, unknown>>;
}

/** What is sealed today is told without a word of it, of whatever day. */
function withoutWords(seen: Evening['seen'], sealed: string): Evening['seen'] {
  const told = (one: JsonObject): JsonObject =>
    one['caseId'] === sealed
      ? {
          ...one,
          title: null,
          kind: null,
          documentType: null,
          attribute: null,
          documentNumber: null,
          sealed: true,
        }
      : one;
  return Object.fromEntries(
    Object.entries(seen).map(([box, items]) => [
      box,
      Array.isArray(items) ? (items as readonly JsonObject[]).map(told) : items,
    ]),
  );
}

describeOnBothEngines('the desk of a past day', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  const evenings: Evening[] = [];
  let secret = '';
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    await threeWeeks();
  });
  afterAll(() => http.close());

  const drafted = async (title: string): Promise<string> => {
    const made = await http.drafts('wangnigao', { ...DRAFT, title, body: `一、内容\n\n　　${title}。` });
    return String(made.json['id']);
  };
  const does = async (
    id: string,
    username: string,
    type: string,
    payload: JsonObject = {},
  ): Promise<void> => {
    const { status, text } = await http.acts(username, id, type, payload);
    if (status !== 200) throw new Error(`${username} ${type}: ${text}`);
  };
  const desk = async (username: string, path: string) =>
    http.ask('GET', `/api/v1/desk${path}`, { token: await http.tokenOf(username) });

  async function boxes(asOf: string): Promise<Readonly<Record<string, unknown>>> {
    const seen: Record<string, unknown> = {};
    for (const who of PEOPLE) {
      const counts = (await desk(who, `?${asOf}`)).json;
      seen[`${who} counts`] = counts;
      for (const box of DESK_BOXES.filter((one) => counts[one] !== 0))
        seen[`${who} ${box}`] = (await desk(who, `/${box}?limit=100&${asOf}`)).json['items'];
    }
    return seen;
  }

  /** The last millisecond of the day: what is seen then is what the day left behind. */
  async function evening(isLookedAt = true): Promise<void> {
    const now = Date.parse(http.clock.now());
    http.clock.advance(DAY_MS - ((now + AHEAD_MS) % DAY_MS) - 1);
    const day = dateAt(instant(http.clock.now()));
    if (isLookedAt) evenings.push({ day, seen: await boxes('') });
    // Nine o'clock on the next morning; deadlines that have lapsed overnight are swept.
    http.clock.advance(9 * 3_600_000 + 1);
    await http.office.sweeper.sweep();
    await http.office.outbox.drain();
  }

  async function threeWeeks(): Promise<void> {
    const unsent = await drafted('关于没有送出的通知');
    const slow = await drafted('关于专审逾期的通知');
    await does(slow, 'wangnigao', 'SUBMIT');
    await evening();
    await does(slow, 'lichuzhang', 'APPROVE', { opinion: '同意' });
    await does(slow, 'zhoubanhe', 'APPROVE');
    await does(slow, 'wangnigao', 'REVIEW', CLEAR);
    const back = await drafted('关于退回的通知');
    await does(back, 'wangnigao', 'SUBMIT');
    await does(back, 'lichuzhang', 'RETURN', { to: 'drafting', reason: '请补充' });
    await evening();
    await does(slow, 'wangnigao', 'REMIND', { message: '请尽快' });
    await does(back, 'wangnigao', 'EDIT', { title: '关于退回后修改的通知' });
    secret = await drafted('关于封存的通知');
    await does(secret, 'wangnigao', 'SUBMIT');
    await lends();
    await evening();
    await does(secret, 'chenbaomi', 'QUARANTINE', { reasonCode: 'review-finding' });
    await does(unsent, 'wangnigao', 'SUBMIT');
    // The days of the terms, on which they lapse, and the one long after.
    for (const isLookedAt of [true, true, false, true, false, false, false, false, true])
      await evening(isLookedAt);
    await does(slow, 'chenbaomi', 'REVIEW', CLEAR);
    await does(slow, 'sunfuting', 'SIGN_OFF', { opinion: '同意' });
    await evening();
    await does(slow, 'zhoubanhe', 'REGISTER');
    await does(back, 'wangnigao', 'SUBMIT');
    await evening();
  }

  /** The head of the division is away for a day, and the secrecy reviewer stands in. */
  async function lends(): Promise<void> {
    const head = await http.office.identity.actorByUsername.run('lichuzhang');
    if (!head.ok) throw new Error('nobody is head');
    const today = http.office.clock.today();
    const lent = { lender: 'demo-li', borrower: 'demo-chen', post: 'demo-security-head', reason: '出差' };
    const { arrangeSubstitution } = http.office.identity;
    const made = await arrangeSubstitution.run(head.value, { ...lent, from: today, to: today });
    if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
  }

  it('has in every box of everybody what lay there at the end of that day', async () => {
    for (const { day, seen } of evenings)
      expect([day, await boxes(`asOf=${day}`)]).toEqual([day, withoutWords(seen, secret)]);
  });

  it('is of a day that has passed, and of one that is none nothing is told', async () => {
    const today = http.office.clock.today();
    const refused = await desk('wangnigao', `?asOf=${today}`);
    expect([refused.status, (refused.json['refusals'] as readonly JsonObject[])[0]?.['code']]).toEqual([
      422,
      'day-not-past',
    ]);
    expect((await desk('wangnigao', '?asOf=2018-02-30')).status).toBe(400);
  });

  it('is taken as a table that bears its day', async () => {
    const { day } = evenings[1] ?? { day: '' };
    const table = await desk('lichuzhang', `/todo/csv?asOf=${day}`);
    expect(table.status).toBe(200);
    expect(decodeURIComponent(String(table.headers['content-disposition']))).toContain(day);
  });
});
