import { readReportFile, statutoryForms } from '../../../src/annual-report/index.js';
import { CAST, CLEAR } from '../../../src/demo/story.js';
import { localDate, type JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const ORGAN = 'demo-housing';
const { disclosure, office, secrecy, principal, web } = CAST;
const OFFICE_HEAD = 'jiangzhuren';
const REQUEST = {
  organ: ORGAN,
  year: 2017,
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
  formats: ['docx', 'xlsx'],
};
const FIGURES = { 'ap-received': 6, 'ap-in-person': 2, 'ap-fax': 0, 'ap-online': 1, 'ap-letter': 1 };
const NORMATIVE = '<th scope="row">三、依申请公开情况';

interface Open {
  readonly kind: string;
  readonly at: string;
}
interface Filed {
  readonly case: { readonly id: string; readonly version: number };
  readonly opened: boolean;
  readonly due: { readonly on: string; readonly clause: readonly string[]; readonly established: boolean };
  readonly open: readonly Open[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

describeOnBothEngines('the annual report as a document', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  let first: Filed;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    await supplies(FIGURES);
    first = await files({});
    ({ id } = first.case);
  });
  afterAll(() => http.close());

  const supplies = async (figures: Readonly<Record<string, number>>): Promise<void> => {
    const actor = await http.office.identity.actorByUsername.run(office);
    if (!actor.ok) throw new Error('nobody');
    const given = Object.entries(figures).map(([row, value]) => ({
      organ: ORGAN,
      division: null,
      period: '2017',
      key: `stat.${row}.value`,
      value,
      note: '登记簿',
    }));
    expect((await http.office.figures.supply.run(actor.value, given)).ok).toBe(true);
  };
  const files = async (texts: JsonObject, more: JsonObject = {}): Promise<Filed> => {
    const token = await http.tokenOf(disclosure);
    const answer = await http.ask('POST', '/api/v1/annual-reports', {
      token,
      body: { ...REQUEST, ...more, texts },
    });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json as unknown as Filed;
  };
  const codes = ({ json }: { readonly json: JsonObject }): readonly string[] =>
    ((json['refusals'] ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);
  const onDesk = async (box: string): Promise<JsonObject | undefined> => {
    const desk = await http.ask('GET', `/api/v1/desk/${box}`, { token: await http.tokenOf(disclosure) });
    return (desk.json['items'] as readonly JsonObject[]).find((item) => item['caseId'] === id);
  };

  it('begins as a draft, due on the day that the law of the year names, and told on the desk', async () => {
    expect(first.opened).toBe(true);
    expect(first.due).toEqual({ on: '2018-03-31', clause: ['gwy-ling-492#31'], established: false });
    expect(await onDesk('drafts')).toMatchObject({ dueOn: '2018-03-31', light: 'green' });
    const next = await http.ask('GET', `/api/v1/cases/${id}/next`, { token: await http.tokenOf(disclosure) });
    expect(next.json['clocks']).toMatchObject([
      { name: 'annual-report', label: '公布年度报告', state: null, dueOn: '2018-03-31', lapsed: false },
    ]);
    // Nobody is offered to make one by hand.
    expect(JSON.stringify(next.json['moves'])).not.toContain('BUILD_REPORT');
  });

  it('is refused while a placeholder is open or a sum of the table fails, and not for blank cells', async () => {
    const refused = await http.acts(disclosure, id, 'SUBMIT');
    // 收到申请 6 件，四种分项只有 4 件。
    expect([...codes(refused)].sort()).toEqual(['report-does-not-hold', 'report-text-open']);
    expect(first.findings.map(({ code }) => code)).toContain('constraint-fails');
    expect(first.open.some(({ kind }) => kind === 'cell')).toBe(true);
  });

  it('is one for a year, however many begin it at once: the others are told', async () => {
    const token = await http.tokenOf(disclosure);
    const body = { ...REQUEST, year: 2016, formats: ['docx'], texts: {} };
    const all = await Promise.all(
      Array.from({ length: 6 }, () => http.ask('POST', '/api/v1/annual-reports', { token, body })),
    );
    const refused = all.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, json }) => [status, ...codes({ json })])).toEqual(
      Array.from({ length: 5 }, () => [409, 'report-begun']),
    );
    const again = await http.ask('POST', '/api/v1/annual-reports', { token, body });
    expect([again.status, again.json['opened']]).toEqual([200, false]);
    const { case: begun } = again.json as unknown as Filed;
    expect((await http.acts(disclosure, begun.id, 'DISCARD', { reason: '试立' })).status).toBe(200);
  });

  it('takes no report that was not built here', async () => {
    const forged = { ticket: 'x', report: { year: 2017, open: [] } };
    expect(codes(await http.acts(disclosure, id, 'BUILD_REPORT', forged))).toEqual(['report-not-built']);
  });

  it('is renewed in the same case, with what people write kept from one time to the next', async () => {
    await supplies({ 'ap-letter': 3 });
    const open = first.open.filter(({ kind }) => kind === 'text').map(({ at }) => at);
    const texts = Object.fromEntries(open.map((at) => [at, `${at} 没有需要说明的情况。`]));
    const filled = await files({ ...texts, 'footer-fill-date': '2018-03-01' });
    expect([filled.opened, filled.case.id]).toEqual([false, id]);
    expect(filled.open.filter(({ kind }) => kind !== 'cell')).toEqual([]);
    const again = await files({});
    expect(again.findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []))).toEqual([
      'cells-blank',
    ]);
    expect(again.open.filter(({ kind }) => kind !== 'cell')).toEqual([]);
  });

  it('is refused with a text that was changed by hand, and goes on once it is built anew', async () => {
    await http.acts(disclosure, id, 'EDIT', { body: '一、主动公开\n\n　　八百条。' });
    expect(codes(await http.acts(disclosure, id, 'SUBMIT'))).toEqual(['report-changed']);
    await files({});
    expect((await http.acts(disclosure, id, 'SUBMIT')).status).toBe(200);
  });

  it('goes every paper’s way; a day that has passed is told to those in charge and decides nothing', async () => {
    const does = async (who: string, type: string, payload: JsonObject = {}): Promise<void> => {
      const done = await http.acts(who, id, type, payload);
      if (done.status !== 200) throw new Error(`${who} ${type}: ${done.text}`);
    };
    await does(OFFICE_HEAD, 'APPROVE');
    http.clock.moveTo('2018-03-31T16:30:00.000Z');
    expect(await http.office.sweeper.sweep()).toBeGreaterThan(0);
    expect(await onDesk('started')).toMatchObject({ dueOn: '2018-03-31', light: 'red' });
    const notices = await http.ask('GET', '/api/v1/inbox/notices', { token: await http.tokenOf(office) });
    expect(JSON.parse(notices.text)).toMatchObject([{ caseId: id, action: 'escalate', state: '' }]);
    await does(office, 'APPROVE');
    await does('shennigao', 'REVIEW', CLEAR);
    const early = await http.acts(web, id, 'PUBLISH');
    expect(early.status).not.toBe(200);
    await does(secrecy, 'REVIEW', CLEAR);
    await does(principal, 'SIGN_OFF');
    await does(office, 'REGISTER');
    await does(web, 'PUBLISH');
    expect(await onDesk('closed')).toMatchObject({ dueOn: null, light: null });
  });

  it('is public with its figures in tables, and with files that say the same', async () => {
    const list = await http.ask('GET', '/documents?kind=annual-report');
    const [, path = ''] = /href="(\/documents\/[^"?]+)"/.exec(list.text) ?? [];
    const page = (await http.ask('GET', path)).text;
    expect(page).toContain('<h1>示范省住房和城乡建设厅2017年政府信息公开工作年度报告</h1>');
    expect(page).toContain('<caption>政府信息公开情况统计表</caption>');
    expect(page).toMatch(/<th scope="row">[^<]*收到申请数<\/th><td>件<\/td><td>6<\/td>/);
    expect(page).toMatch(/<th scope="row">[^<]*信函申请数<\/th><td>件<\/td><td>3<\/td>/);
    expect(page).toContain(NORMATIVE);
    const links = [...page.matchAll(/href="(\/documents\/[^"]+\/attachments\/[^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect(new Set(links).size).toBe(2);
    const forms = statutoryForms(http.office.library);
    for (const link of new Set(links)) {
      const file = await http.app.inject({ method: 'GET', url: link ?? '' });
      const name = decodeURIComponent((link ?? '').split('/').at(-1) ?? '');
      const report = { name, bytes: new Uint8Array(file.rawPayload) };
      const read = await readReportFile({ form: 'auto', report }, { forms, on: localDate('2018-04-01') });
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const { cells, year } = read.value.filled;
      expect([year, cells['stat.ap-received.value']?.value, cells['stat.ap-letter.value']?.value]).toEqual([
        2017, 6, 3,
      ]);
      expect(cells['stat.rv-total.value']?.value).toBeNull();
    }
  });

  it('is what next year’s report is compared with, and is not written twice', async () => {
    const token = await http.tokenOf(disclosure);
    const built = await http.ask('POST', '/api/v1/report-builds', {
      token,
      body: { organ: ORGAN, year: 2018 },
    });
    const { comparison } = built.json['report'] as { comparison: { caption: string; rows: JsonObject[] } };
    expect(comparison.caption).toBe('与2017年度的比较');
    expect(comparison.rows.find(({ cell }) => cell === 'stat.ap-received.value')).toMatchObject({
      before: 6,
    });
    const again = await http.ask('POST', '/api/v1/annual-reports', { token, body: REQUEST });
    expect(codes(again)).toEqual(['report-published']);
  });
});
