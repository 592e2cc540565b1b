import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  body: '各市：\n\n一、公示内容\n\n　　公示补贴对象。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
} as const;
/** The office opens on 2018-03-01. */
const YESTERDAY = '2018-02-28';

interface HandoverJson {
  readonly posts: readonly {
    readonly holding: string;
    readonly title: string;
    readonly roles: readonly { readonly tasks: number; readonly others: readonly string[] }[];
  }[];
  readonly named: number;
  readonly drafts: number;
  readonly account: { readonly disabledAt: string | null; readonly tokens: number };
  readonly against: readonly { readonly code: string }[];
}

describeOnBothEngines('the handover of a leaver', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let caseId: string;
  let leaversToken: string;

  beforeAll(async () => {
    http = await HttpOffice.open(engine, { id: 'zhejiang-housing', day: '2018-03-01' });
    // A case waits for the head of the division by the post, and another was given to a secrecy reviewer by name.
    caseId = await drafted('关于转办的通知');
    await acts('wangnigao', 'SUBMIT');
    await acts('lichuzhang', 'APPROVE');
    await acts('zhoubanhe', 'APPROVE');
    await acts('wangnigao', 'REVIEW', CLEAR);
    await acts('chenbaomi', 'REASSIGN', { to: 'demo-wei', reason: '出差' });
    leaversToken = await http.tokenOf('weibaomi');
  });
  afterAll(() => http.close());

  it('counts what was given to the leaver by name, and leaves to the post what came by the post', async () => {
    const seen = await handover('jianganquan', 'demo-wei');
    expect([seen.named, seen.posts.map(({ title }) => title)]).toEqual([1, ['保密审查员']]);
    expect(seen.posts[0]?.roles[0]?.others).toEqual(['陈保密']);
    expect(seen.against.map(({ code }) => code)).toEqual(['posts-still-held', 'named-tasks-open']);
  });

  it('shows an administrator how many there are and none of what they are', async () => {
    const token = await http.tokenOf('jianganquan');
    const tasks = await http.ask('GET', '/api/v1/persons/demo-wei/handover/tasks', { token });
    expect([tasks.status, tasks.json]).toEqual([200, []]);
  });

  it('closes no account while a post is held or a task waits for the leaver alone', async () => {
    const closed = await ask('taoxitong', 'demo-wei', 'closing', { reason: '退休' });
    expect([closed.status, codesOf(closed.json)]).toEqual([422, ['posts-still-held', 'named-tasks-open']]);
    expect((await http.ask('GET', '/api/v1/me', { token: leaversToken })).status).toBe(200);
  });

  it('gives a named task to a holder of the same desk by an entry of the case, and to nobody else', async () => {
    const elsewhere = await ask('chenbaomi', 'demo-wei', 'tasks', { to: 'demo-zheng', reason: '退休' });
    const [kept] = elsewhere.json as unknown as { caseId: string; refusals: { code: string }[] }[];
    expect([elsewhere.status, kept?.caseId, kept?.refusals.length]).toEqual([200, caseId, 1]);
    const given = await ask('chenbaomi', 'demo-wei', 'tasks', { to: 'demo-chen', reason: '退休交接' });
    expect(given.json).toEqual([{ caseId, task: expect.any(String) as string, refusals: [] }]);
    const token = await http.tokenOf('chenbaomi');
    const track = await http.ask('GET', `/api/v1/cases/${caseId}/track`, { token });
    const last = (track.json as unknown as { event: string; person: string; opinion: string }[]).at(-1);
    expect([last?.event, last?.person, last?.opinion]).toEqual(['REASSIGN', 'demo-chen', '退休交接']);
    expect((await handover('jianganquan', 'demo-wei')).named).toBe(0);
  });

  it('refuses to end the only post at a desk with work on it, until somebody follows', async () => {
    const waiting = await drafted('关于等处长的通知');
    await acts('wangnigao', 'SUBMIT', {}, waiting);
    const { posts } = await handover('jianganquan', 'demo-li');
    const [post] = posts;
    expect(post?.roles).toEqual([
      { role: 'division-head', organ: 'demo-housing-security', others: [], tasks: 1 },
    ]);
    const holding = post?.holding ?? '';
    const terms = { lastDay: YESTERDAY, reason: '调离' };
    const vacant = await ask('jianganquan', 'demo-li', 'posts', {
      ...terms,
      successions: [{ holding, to: null }],
    });
    expect([vacant.status, codesOf(vacant.json)]).toEqual([422, ['work-without-hands']]);
    const unsaid = await ask('jianganquan', 'demo-li', 'posts', { ...terms, successions: [] });
    expect(codesOf(unsaid.json)).toEqual(['input']);
    const auditor = await ask('jianganquan', 'demo-li', 'posts', {
      ...terms,
      successions: [{ holding, to: 'demo-qi' }],
    });
    expect(codesOf(auditor.json)).toEqual(['duties-not-separate', 'administrator-missing']);
    const done = await ask('jianganquan', 'demo-li', 'posts', {
      ...terms,
      successions: [{ holding, to: 'demo-yang' }],
    });
    expect(done.status).toBe(200);
    // The work followed the post: who left it cannot act, who took it can.
    expect((await http.acts('lichuzhang', waiting, 'APPROVE')).status).not.toBe(200);
    expect((await http.acts('yangchuzhang', waiting, 'APPROVE')).status).toBe(200);
  });

  it('ends the loans to and from a leaver with the posts', async () => {
    const admin = await http.tokenOf('jianganquan');
    const loan = await http.ask('POST', '/api/v1/loans/delegations', {
      token: admin,
      body: {
        lender: 'demo-sun',
        borrower: 'demo-qian',
        from: '2018-03-01',
        to: '2018-03-30',
        reason: '出差',
        roles: ['deputy-in-charge'],
      },
    });
    expect(loan.status).toBe(201);
    const { posts } = await handover('jianganquan', 'demo-sun');
    const successions = posts.map(({ holding }) => ({ holding, to: null }));
    const done = await ask('jianganquan', 'demo-sun', 'posts', {
      lastDay: YESTERDAY,
      reason: '退休',
      successions,
    });
    expect([done.status, done.json['loans']]).toEqual([200, [loan.json['id']]]);
    const mine = await http.ask('GET', '/api/v1/loans', { token: await http.tokenOf('qianfuting') });
    expect(mine.json).toEqual([]);
  });

  it('then closes the account: sessions and keys end, and it is on record that they did', async () => {
    const { posts } = await handover('jianganquan', 'demo-wei');
    const successions = posts.map(({ holding }) => ({ holding, to: null }));
    const terms = { lastDay: YESTERDAY, reason: '退休', successions };
    expect((await ask('jianganquan', 'demo-wei', 'posts', terms)).status).toBe(200);
    const early = await ask('jianganquan', 'demo-wei', 'closing', { reason: '退休' });
    expect([early.status, codesOf(early.json)]).toEqual([403, ['permission-missing']]);
    expect((await ask('taoxitong', 'demo-wei', 'closing', { reason: '退休' })).status).toBe(204);
    expect((await http.ask('GET', '/api/v1/me', { token: leaversToken })).status).toBe(401);
    const after = await handover('taoxitong', 'demo-wei');
    expect([after.account.disabledAt === null, after.account.tokens]).toEqual([false, 0]);
    const token = await http.tokenOf('qishenji');
    const audit = await http.ask('GET', '/api/v1/audit?action=account.close', { token });
    const { items } = audit.json as unknown as { items: { outcome: string; actor: string }[] };
    expect(items.map(({ outcome, actor }) => [outcome, actor])).toEqual([
      ['done', 'demo-tao'],
      ['refused', 'demo-jiang-security'],
      ['refused', 'demo-tao'],
    ]);
  });

  it('lists the posts of a past day, and a paper as it stood on it', async () => {
    const token = await http.tokenOf('wangnigao');
    const staffOn = async (on: string): Promise<number | undefined> => {
      const path = `/api/v1/persons?organ=demo-housing-security&on=${on}`;
      const { json } = await http.ask('GET', path, { token });
      const staff = json as unknown as { id: string; posts: object[] }[];
      return staff.find(({ id }) => id === 'demo-wang')?.posts.length;
    };
    // The demonstration office was appointed on the day on which it opened.
    expect([await staffOn(YESTERDAY), await staffOn('2018-03-01')]).toEqual([0, 1]);
    const past = await http.ask('GET', `/api/v1/past/cases/${caseId}?on=${YESTERDAY}`, { token });
    expect(codesOf(past.json)).toEqual(['not-begun']);
    const today = await http.ask('GET', `/api/v1/past/cases/${caseId}?on=2018-03-01`, { token });
    expect([today.json['title'], today.json['seq']]).toEqual(['关于转办的通知', 7]);
  });

  it('verifies and replays aloud, and a checkpoint kept elsewhere still fits', async () => {
    const token = await http.tokenOf('qishenji');
    const verified = await http.ask('GET', '/api/v1/ledger/verification/progress', { token });
    const lines = verified.text.trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ report: { holds: true, faults: [] } });
    const replayed = await http.ask('GET', '/api/v1/ledger/replay/progress', { token });
    expect(JSON.parse(replayed.text.trim().split('\n').at(-1) ?? '')).toMatchObject({
      report: { holds: true, findings: [] },
    });
    const checkpoint = await http.ask('GET', '/api/v1/ledger/checkpoint', { token });
    const { chains } = checkpoint.json as unknown as { chains: { caseId: string; seq: number }[] };
    expect(chains.find((chain) => chain.caseId === caseId)?.seq).toBe(7);
  });

  async function drafted(title: string): Promise<string> {
    const made = await http.drafts('wangnigao', { ...DRAFT, title });
    expect(made.status).toBe(201);
    return String(made.json['id']);
  }

  async function acts(username: string, type: string, payload: JsonObject = {}, id = caseId): Promise<void> {
    const done = await http.acts(username, id, type, payload);
    if (done.status !== 200) throw new Error(`${username} ${type}: ${done.text}`);
  }

  async function handover(username: string, person: string): Promise<HandoverJson> {
    const token = await http.tokenOf(username);
    const seen = await http.ask('GET', `/api/v1/persons/${person}/handover`, { token });
    return seen.json as unknown as HandoverJson;
  }

  async function ask(username: string, person: string, what: string, body: JsonObject) {
    // Audit records of one instant have no order.
    http.clock.advance(1_000);
    const token = await http.tokenOf(username);
    return http.ask('POST', `/api/v1/persons/${person}/handover/${what}`, { token, body });
  }
});

function codesOf(json: JsonObject): readonly string[] {
  return ((json['refusals'] ?? []) as unknown as { code: string }[]).map(({ code }) => code);
}
