import type { Json, JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  body: '一、公示内容\n\n　　公示补贴对象和标准。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const DAY_MS = 86_400_000;

describeOnBothEngines('the desk', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    id = await drafted('关于租赁补贴公示的通知');
  });
  afterAll(() => http.close());

  const drafted = async (title: string): Promise<string> =>
    String((await http.drafts('wangnigao', { ...DRAFT, title })).json['id']);
  const asks = async (username: string, path: string) =>
    http.ask('GET', `/api/v1/desk${path}`, { token: await http.tokenOf(username) });
  const items = async (username: string, path: string): Promise<readonly JsonObject[]> =>
    (await asks(username, path)).json['items'] as readonly JsonObject[];
  const cases = async (username: string, path: string): Promise<readonly (Json | undefined)[]> =>
    (await items(username, path)).map((item) => item['caseId']);
  const inbox = async (username: string): Promise<readonly (Json | undefined)[]> => {
    const { text } = await http.ask('GET', '/api/v1/inbox', { token: await http.tokenOf(username) });
    return (JSON.parse(text) as readonly JsonObject[]).map((item) => item['caseId']);
  };
  const counts = async (username: string): Promise<JsonObject> => {
    const { json } = await asks(username, '');
    return Object.fromEntries(Object.entries(json).filter(([, count]) => count !== 0));
  };
  const does = async (username: string, type: string, payload: JsonObject = {}): Promise<void> => {
    const { status, text } = await http.acts(username, id, type, payload);
    if (status !== 200) throw new Error(`${type}: ${text}`);
  };

  it('keeps a draft that was not sent with its drafter alone, and on nobody’s list of things to do', async () => {
    expect(await counts('wangnigao')).toEqual({ drafts: 1 });
    expect(await cases('wangnigao', '/drafts')).toEqual([id]);
    expect(await counts('lichuzhang')).toEqual({});
    expect(await counts('zhaotingzhang')).toEqual({});
  });

  it('keeps it out of the inbox of a colleague of the same division, too', async () => {
    expect(await inbox('wangnigao')).toEqual([id]);
    expect(await inbox('linnigao')).toEqual([]);
  });

  it('shows what was sent to whoever is asked, and to whoever sent it as done and as started', async () => {
    await does('wangnigao', 'SUBMIT');
    expect(await counts('wangnigao')).toEqual({ done: 1, started: 1 });
    expect(await counts('lichuzhang')).toEqual({ todo: 1 });
    const [item] = await items('lichuzhang', '/todo');
    expect(item).toMatchObject({
      caseId: id,
      chart: 'document',
      title: '关于租赁补贴公示的通知',
      kind: 'ordinary',
      attribute: 'proactive',
      division: 'demo-housing-security',
      states: [{ id: 'division-review', label: '处室审核' }],
      tasks: [{ task: 't2', state: 'division-review' }],
      dueOn: null,
      light: null,
      urgency: 'normal',
      lastActor: '王拟稿',
      version: 2,
      sealed: false,
    });
    expect(item?.['since']).toBe(item?.['lastAt']);
  });

  it('lights a term by the working calendar, and tells when it is soon and when it is over', async () => {
    await does('lichuzhang', 'APPROVE');
    await does('zhoubanhe', 'APPROVE');
    await does('wangnigao', 'REVIEW', CLEAR);
    // Thursday 2018-03-01; three working days end on Tuesday the 6th.
    expect((await items('chenbaomi', '/todo'))[0]).toMatchObject({ dueOn: '2018-03-06', light: 'green' });
    expect(await counts('chenbaomi')).toEqual({ todo: 1 });
    http.clock.advance(DAY_MS);
    expect((await items('chenbaomi', '/due-soon'))[0]).toMatchObject({ light: 'yellow', urgency: 'normal' });
    http.clock.advance(5 * DAY_MS);
    await http.office.sweeper.sweep();
    expect((await items('chenbaomi', '/reminded'))[0]).toMatchObject({
      caseId: id,
      dueOn: '2018-03-06',
      light: 'red',
      urgency: 'reminded',
      lastActor: '系统',
    });
    expect(await counts('chenbaomi')).toEqual({ todo: 1, reminded: 1, 'due-soon': 1 });
    expect(await counts('weibaomi')).toEqual({ todo: 1, reminded: 1, 'due-soon': 1 });
  });

  it('forgets a term and a reminder with the step that they were about', async () => {
    await does('chenbaomi', 'RETURN', { to: 'drafting', reason: '数据有误' });
    expect(await counts('chenbaomi')).toEqual({ done: 1 });
    expect(await counts('weibaomi')).toEqual({});
    expect((await items('wangnigao', '/todo'))[0]).toMatchObject({ light: null, urgency: 'normal' });
    for (const [who, event, said] of [
      ['wangnigao', 'SUBMIT', {}],
      ['lichuzhang', 'APPROVE', {}],
      ['zhoubanhe', 'APPROVE', {}],
      ['wangnigao', 'REVIEW', CLEAR],
    ] as const)
      await does(who, event, said);
    // Wednesday the 7th: the second round has three working days of its own.
    expect((await items('weibaomi', '/todo'))[0]).toMatchObject({
      dueOn: '2018-03-12',
      light: 'green',
      urgency: 'normal',
    });
  });

  it('lists a document that is public as closed for everybody who took part', async () => {
    await does('chenbaomi', 'REVIEW', CLEAR);
    await does('sunfuting', 'SIGN_OFF');
    await does('zhoubanhe', 'REGISTER');
    const { json } = await http.ask('GET', `/api/v1/cases/${id}`, {
      token: await http.tokenOf('zhengxinxi'),
    });
    await http.ask('POST', `/api/v1/cases/${id}/events`, {
      token: await http.tokenOf('zhengxinxi'),
      body: { type: 'PUBLISH', payload: {} },
      headers: { 'if-match': `"${String(json['version'])}"` },
    });
    // The release is ordered and still runs: nothing is closed before it is public.
    expect(await counts('zhengxinxi')).toEqual({ done: 1 });
    await http.office.outbox.drain();
    for (const who of ['chenbaomi', 'sunfuting', 'lichuzhang', 'zhengxinxi'])
      expect(await counts(who)).toEqual({ closed: 1 });
    expect(await counts('wangnigao')).toEqual({ closed: 1, started: 1 });
    expect(await counts('zhaotingzhang')).toEqual({});
  });

  it('pages through a box from the longest waiting on, with every case once', async () => {
    const sent: string[] = [];
    for (const title of ['甲类事项的通知', '乙类事项的通知', '丙类100%事项的通知']) {
      const one = await drafted(title);
      expect((await http.acts('wangnigao', one, 'SUBMIT')).status).toBe(200);
      sent.push(one);
    }
    const first = await asks('lichuzhang', '/todo?limit=2');
    const next = String(first.json['next']);
    const second = await asks('lichuzhang', `/todo?limit=2&cursor=${next}`);
    const ids = [first, second].flatMap(({ json }) =>
      (json['items'] as readonly JsonObject[]).map((item) => item['caseId']),
    );
    expect(ids).toEqual(sent);
    expect(second.json['next']).toBeNull();
    expect(await cases('lichuzhang', `/todo?title=${encodeURIComponent('0%')}`)).toEqual([sent[2]]);
    expect(await cases('lichuzhang', '/todo?kind=policy')).toEqual([]);
    expect(await cases('lichuzhang', '/todo?state=division-review&division=demo-housing-security')).toEqual(
      sent,
    );
    expect(await cases('lichuzhang', '/todo?state=division_review')).toEqual([]);
    expect(await cases('lichuzhang', '/todo?division=demo-housing-market')).toEqual([]);
  });

  it('can be read whole, in however many portions', async () => {
    const { desk } = http.office;
    const actor = await http.office.identity.actorByUsername.run('lichuzhang');
    if (!actor.ok) throw new Error('nobody');
    const request = { box: 'todo', filter: {} } as const;
    const whole = await desk.all(actor.value, request);
    expect(whole.ok && whole.value.length).toBe(3);
    expect(await desk.all(actor.value, request, 1)).toEqual(whole);
  });

  it('can be taken away as a table', async () => {
    const { headers, text } = await asks('lichuzhang', `/todo/csv?title=${encodeURIComponent('甲类')}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^[^,]+,甲类事项的通知,一般公文,主动公开,处室审核,2018-03-07,,,,王拟稿$/),
      '',
    ]);
  });

  it('tells nothing of a case that was found to be a state secret but that it is there', async () => {
    const secret = await drafted('关于丁的通知');
    await http.acts('wangnigao', secret, 'SUBMIT');
    expect(
      (await http.acts('chenbaomi', secret, 'QUARANTINE', { reasonCode: 'review-finding' })).status,
    ).toBe(200);
    const [found] = (await items('wangnigao', '/started')).filter((item) => item['caseId'] === secret);
    expect(found).toMatchObject({ title: null, kind: null, attribute: null, sealed: true });
    expect(await cases('wangnigao', `/started?title=${encodeURIComponent('涉密')}`)).toEqual([]);
  });

  it('refuses a box that there is not and a cursor that is not ours', async () => {
    expect((await asks('lichuzhang', '/everything')).status).toBe(404);
    expect((await asks('lichuzhang', '/todo?cursor=abc')).status).toBe(400);
  });
});

describeOnBothEngines('the phrases that somebody uses often', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  const adds = async (username: string, text: string) =>
    http.ask('POST', '/api/v1/me/phrases', { token: await http.tokenOf(username), body: { text } });
  const list = async (username: string) =>
    http.ask('GET', '/api/v1/me/phrases', { token: await http.tokenOf(username) });
  const removes = async (username: string, phrase: string) =>
    http.ask('DELETE', `/api/v1/me/phrases/${phrase}`, { token: await http.tokenOf(username) });

  it('are kept in their order, and are nobody else’s', async () => {
    const first = await adds('lichuzhang', ' 同意，请办公室核稿。 ');
    http.clock.advance(1_000);
    await adds('lichuzhang', '拟同意。');
    expect(first.status).toBe(201);
    const mine = JSON.parse((await list('lichuzhang')).text) as { text: string }[];
    expect(mine.map(({ text }) => text)).toEqual(['同意，请办公室核稿。', '拟同意。']);
    expect((await list('wangnigao')).text).toBe('[]');
    expect((await removes('wangnigao', String(first.json['id']))).status).toBe(404);
    expect((await removes('lichuzhang', String(first.json['id']))).status).toBe(204);
    expect(JSON.parse((await list('lichuzhang')).text)).toHaveLength(1);
  });

  it.each([
    ['one that is there', '拟同意。', 'phrase-known'],
    ['one that says nothing', '   ', 'field-required'],
    ['one that is too long', '长'.repeat(201), 'field-too-long'],
    ['one that carries a mark of secrecy', '机密★10年', 'classification-mark-found'],
  ])('do not take in %s', async (_, text, code) => {
    const { status, json } = await adds('lichuzhang', text);
    const [refusal] = json['refusals'] as readonly { code: string }[];
    expect([status, refusal?.code]).toEqual([422, code]);
  });
});
