import { openOffice } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { commandLine, type Ran } from '../../support/command-line.js';
import { describeOnEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const YEAR = 'from=2018-01-01&to=2018-12-31';
const SECURITY = `organ=demo-housing&division=demo-housing-security&${YEAR}`;

describeOnEngine('sqlite', 'figures over HTTP', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    const draft = { kind: 'ordinary', documentType: 'notice', title: '关于公示的通知', body: '一、公示。' };
    const made = await http.drafts('wangnigao', {
      ...draft,
      attribute: 'proactive',
      declaredNonSecret: true,
    });
    id = String(made.json['id']);
    await http.acts('wangnigao', id, 'SUBMIT');
    await http.acts('lichuzhang', id, 'RETURN', { to: 'drafting', reason: '写明公示的期限' });
  });
  afterAll(() => http.close());
  const get = async (username: string, url: string) =>
    http.ask('GET', `/api/v1/${url}`, { token: await http.tokenOf(username) });

  it('are told of the reader’s own organ, unless another is named', async () => {
    const own = await get('zhoubanhe', `statistics?${YEAR}`);
    expect([own.status, own.json['scope']]).toEqual([
      200,
      { organ: 'demo-housing', division: null, from: '2018-01-01', to: '2018-12-31' },
    ]);
    expect(own.json['returns']).toEqual({ total: 1, byReason: { 'RETURN -': 1 }, returnedCases: 1 });
    expect(own.json['measures']).toContainEqual({
      id: 'documents-proactive',
      label: '制发公文中主动公开的',
      unit: '件',
      clause: ['zj-housing-plan-2017#1'],
      value: 0,
      of: 'documents-made',
      share: null,
    });
  });

  it('come as a table for other programs', async () => {
    const { status, headers, text } = await get('zhoubanhe', `statistics?${YEAR}&format=csv`);
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      `attachment; filename="statistics-2018-01-01-2018-12-31.csv"; filename*=UTF-8''${encodeURIComponent('统计 2018-01-01 至 2018-12-31.csv')}`,
    ]);
    expect(text.startsWith('\uFEFF类别,项目,编号,数,单位,占比\r\n')).toBe(true);
    expect(text).toContain('口径,办理中退回,returned,1,次,\r\n');
  });

  it('open to their entries', async () => {
    const { json } = await get('lichuzhang', `measures/returned/entries?${SECURITY}`);
    expect(json).toEqual({
      measure: 'returned',
      label: '办理中退回',
      unit: '次',
      value: 1,
      entries: [
        { case: id, seq: 3, on: '2018-03-01', title: '关于公示的通知', label: '退回', name: '李处长' },
      ],
      hidden: 0,
      more: 0,
    });
  });

  it('say how many entries the reader may not see, and nothing else of them', async () => {
    const { json } = await get('zhengxinxi', `measures/returned/entries?${SECURITY}`);
    expect([json['value'], json['entries'], json['hidden']]).toEqual([1, [], 1]);
  });

  it('are refused with words for days that are none, and for measures that are none', async () => {
    const codes = async (url: string): Promise<unknown> => {
      const { status, json } = await get('zhoubanhe', url);
      return [status, (json['refusals'] as { code: string }[]).map(({ code }) => code)];
    };
    expect(await codes('statistics?from=2018-02-30&to=2018-12-31')).toEqual([400, ['body-invalid']]);
    expect(await codes('statistics?from=2018-12-31&to=2018-01-01')).toEqual([422, ['days-invalid']]);
    expect(await codes(`measures/returnd/entries?${YEAR}`)).toEqual([404, ['measure-unknown']]);
    expect(await codes(`statistics?${YEAR}&organ=nowhere`)).toEqual([404, ['organ-unknown']]);
  });

  it('that people enter come back with who and when', async () => {
    const token = await http.tokenOf('zhoubanhe');
    const body = { period: '2018', key: 'stat.ap-received.value', value: 53, note: '登记簿' };
    const entered = await http.ask('POST', '/api/v1/supplied-figures', { token, body });
    expect([entered.status, entered.json]).toEqual([
      201,
      {
        ...body,
        id: 'figures/1',
        seq: 1,
        organ: 'demo-housing',
        division: null,
        person: 'demo-zhou',
        at: http.clock.now(),
      },
    ]);
    const listed = await get('zhoubanhe', 'supplied-figures?period=2018');
    expect(JSON.parse(listed.text)).toEqual([entered.json]);
    const refused = await http.ask('POST', '/api/v1/supplied-figures', {
      token,
      body: { ...body, value: '/' },
    });
    expect([refused.status, (refused.json['refusals'] as { code: string }[])[0]?.code]).toEqual([
      422,
      'figure-not-number',
    ]);
  });
});

describeOnEngine('sqlite', 'figures from the command line', OFFICE_SCHEMA, (engine) => {
  let token: string;
  beforeAll(async () => {
    const config = loadConfig(engine.environment);
    if (!config.ok) throw new Error('no configuration');
    const office = await openOffice(config.value, new SystemClock());
    await office.identity.bootstrap();
    const actor = await office.identity.actorByUsername.run('zhoubanhe');
    const made = actor.ok
      ? await office.identity.makeToken.run(actor.value, { name: 'test', days: 2 })
      : actor;
    if (!made.ok) throw new Error('no token');
    token = made.value.token;
    await office.database.close();
  });
  const runs = (...words: readonly string[]): Promise<Ran> => commandLine(engine, ...words, '--token', token);
  const DAYS = ['--from', '2018-01-01', '--to', '2018-12-31'];

  it('are told to people and as a table', async () => {
    const people = await runs('statistics', ...DAYS);
    expect([people.code, people.out.split('\n').slice(0, 2)]).toEqual([
      0,
      ['示范省住房和城乡建设厅　2018-01-01 至 2018-12-31', '公文　制发 0 件'],
    ]);
    const table = await runs('statistics', ...DAYS, '--csv');
    expect(table.out).toContain('解读,已解读,interpreted,0,件,\r\n');
  });

  it('are entered and listed, and refused with what to do', async () => {
    const supply = (value: string): Promise<Ran> =>
      runs('figures', 'supply', '--period', '2018-Q1', '--key', 'received', '--value', value);
    expect((await supply('12')).code).toBe(0);
    const refused = await supply('减4');
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringContaining('填报的不是数（figure-not-number）'),
    ]);
    const all = await runs('figures', 'supplied', '--period', '2018-Q1', '--all');
    expect(all.out).toMatch(/^2018-Q1　received　12　　demo-zhou .*（台账 figures\/1）$/);
  });

  it('are derived again when asked', async () => {
    expect(await commandLine(engine, 'figures', 'rebuild')).toEqual({ code: 0, out: '✔ 重演 0 件' });
  });
});
