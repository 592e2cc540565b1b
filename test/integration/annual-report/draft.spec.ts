import { CAST } from '../../../src/demo/story.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const ORGAN = 'demo-housing';
const DRAFT = `/api/v1/report-drafts/${ORGAN}/2017`;
const PLAIN = { form: null, variant: null, whose: 'department', texts: {} };
const WORDS = '收费情况：本年度没有收费。';
/** 2016 年的统计表，一行：上年收到申请 9 件。 */
const LAST_YEAR = `<h1>示范省住房和城乡建设厅2016年政府信息公开工作年度报告</h1>
<table><tr><th>统计指标</th><th>单位</th><th>统计数</th></tr>
<tr><td>（一）收到申请数</td><td>件</td><td>9</td></tr></table>`;
const file = (name: string, text: string): JsonObject => ({
  name,
  content: Buffer.from(text).toString('base64'),
});

describeOnBothEngines('the words of an annual report while people write them', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  const see = async (who: string = CAST.disclosure) =>
    http.ask('GET', DRAFT, { token: await http.tokenOf(who) });
  const save = async (basis: number, body: JsonObject, who: string = CAST.disclosure) =>
    http.ask('PUT', DRAFT, {
      token: await http.tokenOf(who),
      headers: { 'if-match': `"${basis}"` },
      body: { ...PLAIN, ...body },
    });
  const build = async (body: JsonObject = {}): Promise<JsonObject> =>
    (
      await http.ask('POST', '/api/v1/report-builds', {
        token: await http.tokenOf(CAST.disclosure),
        body: { organ: ORGAN, year: 2017, ...body },
      })
    ).json;
  const codes = ({ json }: { readonly json: JsonObject }): readonly string[] =>
    ((json['refusals'] ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);

  it('begin with nothing, with the forms that may be chosen and the day by which the report must be public', async () => {
    const { json, headers } = await see();
    expect(headers['etag']).toBe('"0"');
    expect(json).toMatchObject({ version: 0, texts: {}, saved: null, declared: false, case: null });
    const forms = json['forms'] as readonly JsonObject[];
    expect(forms.filter(({ ofYear }) => ofYear).map(({ id }) => id)).toEqual(['stat-2014']);
    expect(forms[0]?.['variants']).toContainEqual({ id: 'shandong-2017', label: '山东2017年度的表' });
    expect(json['due']).toContainEqual({ whose: 'department', on: '2018-03-31', established: false });
  });

  it('are kept only once somebody has declared that they are no state secret, and never with a classification mark', async () => {
    expect(codes(await save(0, {}))).toEqual(['secrecy-not-declared']);
    const marked = await save(0, { texts: { fees: '机密★5年\n收费情况。' }, declaredNonSecret: true });
    expect([marked.status, codes(marked)]).toEqual([422, ['classification-mark-found']]);
    expect((await see()).json['version']).toBe(0);
  });

  it('stay for every compiler of the organ, with who saved them last', async () => {
    const saved = await save(0, { texts: { fees: WORDS }, declaredNonSecret: true });
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"1"']);
    const { json } = await see(CAST.office);
    expect(json).toMatchObject({ version: 1, texts: { fees: WORDS }, declared: true });
    expect(json['saved']).toMatchObject({ person: 'demo-wu', name: '吴公开' });
  });

  it('are never written over: who was slower is told, and nothing of either is lost', async () => {
    const slow = await save(0, { texts: { fees: '另一个人写的。' } });
    expect([slow.status, codes(slow)]).toEqual([412, ['stale-version']]);
    const blind = await http.ask('PUT', DRAFT, {
      token: await http.tokenOf(CAST.disclosure),
      body: PLAIN,
    });
    expect(blind.status).toBe(428);
    const both = await Promise.all([1, 2, 3].map((one) => save(1, { texts: { fees: `${WORDS}${one}` } })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await see()).json['version']).toBe(2);
  });

  it('are the report’s own words wherever it is built, and those without a place in its form wait', async () => {
    await save(2, { texts: { fees: WORDS, 'no-such-place': '等着。' } });
    const built = await build();
    expect(JSON.stringify((built['report'] as JsonObject)['sections'])).toContain(WORDS);
    const bare = await build({ texts: {} });
    expect(JSON.stringify(bare)).not.toContain(WORDS);
    expect((await see()).json['texts']).toEqual({ fees: WORDS, 'no-such-place': '等着。' });
  });

  it('remember last year’s report as it was read, refuse that of another year, and compare with it', async () => {
    const wrong = await save(3, { previous: file('2015.html', LAST_YEAR.replace('2016', '2015')) });
    expect(codes(wrong)).toEqual(['previous-of-other-year']);
    const kept = await save(3, { texts: { fees: WORDS }, previous: file('2016.html', LAST_YEAR) });
    expect(kept.json['previous']).toMatchObject({ name: '2016.html', year: 2016 });
    // Saved again without naming it, it stays.
    await save(4, { texts: { fees: WORDS } });
    const built = await build();
    expect(built['previous']).toMatchObject({ source: 'draft', name: '2016.html', year: 2016 });
    expect((built['report'] as JsonObject)['comparison']).toMatchObject({ caption: '与2016年度的比较' });
  });

  it('go with the report when it is sent for review, and what is written then stands in both', async () => {
    const token = await http.tokenOf(CAST.disclosure);
    const sent = await http.ask('POST', '/api/v1/annual-reports', {
      token,
      body: {
        organ: ORGAN,
        year: 2017,
        declaredNonSecret: true,
        formats: ['docx'],
        texts: { problems: '公开渠道还不多，将增设。' },
      },
    });
    expect(sent.status).toBe(200);
    const { id } = sent.json['case'] as { readonly id: string };
    const body = await http.ask('GET', `/api/v1/documents/${id}/body`, { token });
    expect(body.json['body']).toContain(WORDS);
    expect(body.json['body']).toContain('公开渠道还不多');
    const { json } = await see();
    expect(json).toMatchObject({
      version: 6,
      case: { id, stage: 'open' },
      texts: { fees: WORDS, problems: '公开渠道还不多，将增设。' },
    });
  });
});
