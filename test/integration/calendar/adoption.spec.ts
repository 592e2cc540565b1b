import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice, PoliciesUnfitError } from '../../../src/composition/office.js';
import { isDigest, type JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const SHIPPED = join(__dirname, '../../../policies');
/** The arrangement of 2019 as the product ships it: 2018-12-29 is a day of work, 2018-12-30 to 2019-01-01 are days off. */
const OF_2019 = readFileSync(join(SHIPPED, 'calendars/cn/2019.yaml'), 'utf8');
const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  body: '一、公示内容。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const DAY_MS = 86_400_000;

describeOnBothEngines('a new holiday notice (新的放假通知)', OFFICE_SCHEMA, (engine) => {
  const policies = join(mkdtempSync(join(tmpdir(), 'wugongkai-calendar-')), 'policies');
  const fileOf2019 = join(policies, 'calendars/cn/2019.yaml');
  let http: HttpOffice;
  let first: string;
  let second: string;
  let digest: string;
  beforeAll(async () => {
    cpSync(SHIPPED, policies, { recursive: true });
    for (let year = 2019; year <= 2026; year++) rmSync(join(policies, `calendars/cn/${year}.yaml`));
    http = await HttpOffice.open(engine, { id: 'zhejiang-housing', day: '2018-12-03', policies });
    first = await signed('关于第一次公示的通知');
    http.clock.advance(9 * DAY_MS);
    second = await signed('关于第二次公示的通知');
  });
  afterAll(async () => {
    await http.close();
    rmSync(policies, { recursive: true });
  });

  const does = async (
    username: string,
    id: string,
    type: string,
    payload: JsonObject = {},
  ): Promise<void> => {
    const { status, text } = await http.acts(username, id, type, payload);
    if (status !== 200) throw new Error(`${type}: ${text}`);
  };
  /** A paper that was signed today: the law asks for its publication within twenty working days. */
  const signed = async (title: string): Promise<string> => {
    const id = String((await http.drafts('wangnigao', { ...DRAFT, title })).json['id']);
    await does('wangnigao', id, 'SUBMIT');
    await does('lichuzhang', id, 'APPROVE');
    await does('zhoubanhe', id, 'APPROVE');
    await does('wangnigao', id, 'REVIEW', CLEAR);
    await does('chenbaomi', id, 'REVIEW', CLEAR);
    await does('sunfuting', id, 'SIGN_OFF');
    return id;
  };
  const asks = async (
    username: string,
    method: 'GET' | 'POST',
    path: string,
    body?: JsonObject,
  ): Promise<{ readonly status: number; readonly json: JsonObject; readonly text: string }> =>
    http.ask(method, `/api/v1/calendar${path}`, {
      token: await http.tokenOf(username),
      ...(body === undefined ? {} : { body }),
    });
  const codesIn = ({ json }: { readonly json: JsonObject }): readonly unknown[] =>
    (json['refusals'] as readonly JsonObject[]).map(({ code }) => code);
  const dueOf = async (id: string): Promise<unknown> => {
    const rows: unknown = await http.office.database.reader.query(
      `select due_on from workflow_deadline where case_id = '${id}' and status in ('running', 'undetermined')`,
    );
    return (rows as readonly JsonObject[]).map((row) => row['due_on']);
  };

  it('is missing at first: a term beyond the last notice has no day, and a year without its notice is not guessed', async () => {
    // Twenty working days after 3 December end on Monday 31 December, as long as nobody knows more.
    expect(await dueOf(first)).toEqual(['2018-12-31']);
    expect(await dueOf(second)).toEqual([null]);
    expect(codesIn(await asks('taoxitong', 'GET', '/2019'))).toEqual(['calendar-year-missing']);
  });

  it('is checked with all its faults at once, in Chinese, as text and as a form', async () => {
    const text = OF_2019.replace('2019-01-01 }', '2019-13-01 }').replace('schema: v1', 'schema: v2');
    const { json } = await asks('taoxitong', 'POST', '/checks', { year: 2019, text });
    expect(json).toMatchObject({ fits: false, changes: [], moved: [], digest: '' });
    expect((json['faults'] as readonly JsonObject[]).length).toBeGreaterThanOrEqual(2);
    const form = {
      about: '2019年部分节假日安排',
      number: '',
      signedOn: '2018-12-01',
      url: 'https://www.gov.cn/',
      verified: false,
      holidays: [{ name: '元旦', from: '2018-12-30', to: '2019-01-01' }],
      makeUpWorkdays: [{ date: '2019-02-14', for: '春节' }],
    };
    const formed = await asks('taoxitong', 'POST', '/checks', { year: 2019, form });
    expect(formed.json['faults']).toMatchObject([
      { code: 'make-up-on-workday', message: '2019-02-14 本来就是工作日，不能作调休上班日' },
    ]);
    const refused = await asks('taoxitong', 'POST', '/proposals', { year: 2019, form });
    expect(codesIn(refused)).toEqual(['arrangement-unfit']);
  });

  it('tells before anybody decides which days and which open deadlines would move, and how', async () => {
    const { json } = await asks('sunfuting', 'POST', '/checks', { year: 2019, text: OF_2019 });
    expect(json).toMatchObject({ fits: true, inUse: false });
    expect(json['changes']).toContainEqual({
      date: '2018-12-29',
      before: 'weekend',
      after: 'make-up-workday',
    });
    expect(json['changes']).toContainEqual({ date: '2018-12-31', before: 'working-day', after: 'holiday' });
    expect(json['moved']).toMatchObject([
      { before: '2018-12-31', after: '2018-12-29', cases: 1, visible: [first] },
      { before: null, after: '2019-01-10', cases: 1, visible: [second] },
    ]);
    // The check changed nothing.
    expect(await dueOf(first)).toEqual(['2018-12-31']);
  });

  it('tells the system administrator how many deadlines move, and of no case which', async () => {
    const { json } = await asks('taoxitong', 'POST', '/checks', { year: 2019, text: OF_2019 });
    expect((json['moved'] as readonly JsonObject[]).map(({ cases, visible }) => [cases, visible])).toEqual([
      [1, []],
      [1, []],
    ]);
  });

  it('is proposed by one and adopted by another: not by a drafter, and not by the same person', async () => {
    const proposed = { year: 2019, text: OF_2019 };
    expect(codesIn(await asks('wangnigao', 'POST', '/proposals', proposed))).toEqual(['permission-missing']);
    expect((await asks('fengfagui', 'POST', '/proposals', proposed)).status).toBe(201);
    const { json } = await asks('fengfagui', 'GET', '/proposals/2019');
    digest = String(json['digest']);
    expect(json).toMatchObject({ personName: '冯法规', text: OF_2019, fits: true });
    expect(codesIn(await asks('fengfagui', 'POST', '/proposals/2019/adoption', { digest }))).toEqual([
      'same-person',
    ]);
    expect(codesIn(await asks('taoxitong', 'POST', '/proposals/2019/adoption', { digest }))).toEqual([
      'permission-missing',
    ]);
    expect(
      codesIn(await asks('hanfagui', 'POST', '/proposals/2019/adoption', { digest: 'another' })),
    ).toEqual(['proposal-changed']);
    expect(await dueOf(first)).toEqual(['2018-12-31']);
  });

  it('is withdrawn with a reason, and can be proposed again by whoever keeps the system', async () => {
    const withdrawn = await asks('taoxitong', 'POST', '/proposals/2019/withdrawal', {
      digest,
      reason: '先核对文号',
    });
    expect(withdrawn.json).toMatchObject({ type: 'CALENDAR.WITHDRAWN', year: 2019 });
    expect(codesIn(await asks('hanfagui', 'POST', '/proposals/2019/adoption', { digest }))).toEqual([
      'not-proposed',
    ]);
    expect((await asks('taoxitong', 'POST', '/proposals', { year: 2019, text: OF_2019 })).status).toBe(201);
  });

  it('counts from the moment it is adopted, without a restart, for every open deadline', async () => {
    const adopted = await asks('hanfagui', 'POST', '/proposals/2019/adoption', { digest });
    expect(adopted.json).toMatchObject({ type: 'CALENDAR.ADOPTED', year: 2019, moved: 2 });
    // 29 December is worked, so that it is the twentieth day; and 12 December leads to 10 January by hand, too.
    expect(await dueOf(first)).toEqual(['2018-12-29']);
    expect(await dueOf(second)).toEqual(['2019-01-10']);
    expect((await asks('taoxitong', 'GET', '/2019')).json).toMatchObject({
      horizon: '2019-12-31',
      file: '台账 calendar 第 4 条',
    });
    // A paper that is signed only now is counted by it at once.
    const third = await signed('关于第三次公示的通知');
    expect(await dueOf(third)).toEqual(['2019-01-10']);
  });

  it('is in the ledger: who proposed, who adopted, the text, and which deadlines moved; and the ledger holds', async () => {
    const entries = await http.office.journal.read('calendar');
    expect(entries.map(({ type, actor }) => [type, actor.person])).toEqual([
      ['CALENDAR.PROPOSED', 'demo-feng'],
      ['CALENDAR.WITHDRAWN', 'demo-tao'],
      ['CALENDAR.PROPOSED', 'demo-tao'],
      ['CALENDAR.ADOPTED', 'demo-han'],
    ]);
    const payload: JsonObject = entries[3]?.payload ?? {};
    expect(payload).toMatchObject({ year: 2019, text: OF_2019, replaces: null, proposedBy: 'demo-tao' });
    expect(payload['moved']).toHaveLength(2);
    expect(isDigest(payload['calendar'])).toBe(true);
    const auditor = await http.tokenOf('qishenji');
    const verified = await http.ask('GET', '/api/v1/ledger/verification', { token: auditor });
    expect(verified.json).toMatchObject({ faults: [] });
    expect(await http.office.replays.one(first)).toMatchObject({ holds: true, findings: [] });
  });

  it('leaves what was counted before as it was then: the calendar of a past day is the one that was in force', async () => {
    expect(codesIn(await asks('taoxitong', 'GET', '/2019?asOf=2018-12-11'))).toEqual([
      'calendar-year-missing',
    ]);
    expect((await asks('taoxitong', 'GET', '/2019?asOf=2018-12-12')).json).toMatchObject({
      horizon: '2019-12-31',
    });
    const then = await http.office.calendars.asOf(http.office.database.reader, '2018-12-11' as never);
    expect(then.addWorkingDays('2018-12-03' as never, 20)).toMatchObject({ value: '2018-12-31' });
  });

  it('need not be proposed again where it counts already', async () => {
    expect(codesIn(await asks('fengfagui', 'POST', '/proposals', { year: 2019, text: OF_2019 }))).toEqual([
      'arrangement-in-use',
    ]);
    expect((await asks('fengfagui', 'GET', '/arrangements')).json).toMatchObject({
      proposals: [],
      adopted: [{ year: 2019, proposedByName: '陶系统', adoptedByName: '韩法规', moved: 2 }],
    });
  });

  it('is there again after a restart; a file that says the same is welcome, one that says another thing stops the start', async () => {
    const { config, clock } = http.office;
    const again = async (): Promise<string> => {
      const office = await openOffice(config, clock);
      const { horizon } = office.calendar;
      await office.database.close();
      return horizon;
    };
    expect(await again()).toBe('2019-12-31');
    writeFileSync(fileOf2019, `# 另一种写法，内容相同\n${OF_2019}`);
    expect(await again()).toBe('2019-12-31');
    writeFileSync(fileOf2019, OF_2019.replace('2019-10-07', '2019-10-08'));
    await expect(again()).rejects.toThrow(PoliciesUnfitError);
    await expect(again()).rejects.toThrow(
      /2019 年的文件与 2018-12-12 采用的安排（台账 calendar 第 4 条）不一致/,
    );
    rmSync(fileOf2019);
  });
});
