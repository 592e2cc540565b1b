import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { isJsonObject, type Json, type JsonObject } from '../../../src/kernel/index.js';
import { describeOnEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const DRAFT = {
  kind: 'policy',
  documentType: 'notice',
  title: '关于租赁补贴公示的通知',
  body: '一、公示。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};

const DAY_MS = 86_400_000;

/** What answers with no JSON, and why. */
const WITHOUT_SCHEMA: Readonly<Record<string, string>> = {
  'GET /api/v1/audit/csv': 'a table for spreadsheet programs',
  'GET /api/v1/cases/{id}/slips/{slip}': 'a page to print',
  'GET /api/v1/desk/{box}/csv': 'a table for spreadsheet programs',
  'GET /api/v1/documents/csv': 'a table for spreadsheet programs',
  'GET /api/v1/documents/{id}/attachments/{attachment}': 'the file itself',
  'GET /api/v1/ledger/replay/progress': 'lines as the work goes on',
  'GET /api/v1/ledger/verification/progress': 'lines as the work goes on',
  'GET /api/v1/policy/packs/{id}/{on}/articles/csv': 'a table for spreadsheet programs',
  'GET /api/v1/policy/packs/{id}/{on}/charts/{chart}/svg': 'a drawing',
  'GET /api/v1/policy/packs/{id}/{on}/rules/csv': 'a table for spreadsheet programs',
  'GET /api/v1/policy/reports/{hash}/csv': 'a table for spreadsheet programs',
  'GET /api/v1/policy/standing/csv': 'a table for spreadsheet programs',
};

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Schema>> }>>;
}
interface Schema {
  readonly schema?: JsonObject;
}

/** One engine: the answers come from what both engines are tested to give alike. */
describeOnEngine('sqlite', 'what the API says that it answers', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let description: JsonObject;
  let operations: ReadonlyMap<string, Operation>;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    description = (await http.ask('GET', '/api/openapi.json')).json;
    const paths = description['paths'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    operations = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(
          ([method, one]) => [`${method.toUpperCase()} ${path}`, one as Operation] as const,
        ),
      ),
    );
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
    await http.acts('wangnigao', id, 'EDIT', { body: '一、公示。二、监督。' });
  });
  afterAll(() => http.close());

  it('has a schema for every answer that is one, save for those with a reason', () => {
    const without = [...operations].filter(([, { responses }]) =>
      Object.entries(responses).some(([status, { content }]) => {
        if (!/^2/.test(status) || status === '204') return false;
        const { schema } = content?.['application/json'] ?? {};
        return schema === undefined || Object.keys(schema).length === 0;
      }),
    );
    expect(without.map(([route]) => route).sort()).toEqual(Object.keys(WITHOUT_SCHEMA));
  });

  it('names no schema that it does not describe', () => {
    const { schemas } = description['components'] as { schemas: JsonObject };
    const named = JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    const missing = Array.from(named, ([, name = '']) => name).filter(
      (name) => !Object.hasOwn(schemas, name),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each([
    ['wangnigao', '/api/v1/me', '/me'],
    ['wangnigao', '/api/v1/me/sessions', '/me/sessions'],
    ['wangnigao', '/api/v1/me/phrases', '/me/phrases'],
    ['wangnigao', '/api/v1/desk', '/desk'],
    ['wangnigao', '/api/v1/desk/{box}', '/desk/drafts'],
    ['wangnigao', '/api/v1/inbox', '/inbox'],
    ['wangnigao', '/api/v1/inbox/notices', '/inbox/notices'],
    ['wangnigao', '/api/v1/cases/{id}', '/cases/:id'],
    ['wangnigao', '/api/v1/cases/{id}/next', '/cases/:id/next'],
    ['wangnigao', '/api/v1/cases/{id}/forms', '/cases/:id/forms'],
    ['wangnigao', '/api/v1/cases/{id}/people', '/cases/:id/people?for=copy'],
    ['wangnigao', '/api/v1/documents/{id}/diff', '/documents/:id/diff?from=1&to=2'],
    ['wangnigao', '/api/v1/cases/{id}/track', '/cases/:id/track'],
    ['wangnigao', '/api/v1/cases/{id}/why', '/cases/:id/why'],
    ['wangnigao', '/api/v1/cases/{id}/ahead', '/cases/:id/ahead?toward=SUBMIT'],
    ['wangnigao', '/api/v1/documents', '/documents'],
    ['wangnigao', '/api/v1/documents/{id}/body', '/documents/:id/body'],
    ['wangnigao', '/api/v1/documents/{id}/versions', '/documents/:id/versions'],
    ['wangnigao', '/api/v1/documents/{id}/versions/{version}', '/documents/:id/versions/1'],
    ['wangnigao', '/api/v1/documents/{id}/secrecy-review', '/documents/:id/secrecy-review'],
    ['fengfagui', '/api/v1/policy/packs', '/policy/packs'],
    ['fengfagui', '/api/v1/policy/packs/{id}', '/policy/packs/zhejiang-housing'],
    ['fengfagui', '/api/v1/policy/shelf', '/policy/shelf?on=2018-03-01'],
    ['fengfagui', '/api/v1/policy/packs/{id}/{on}/book', '/policy/packs/zhejiang-housing/2018-03-01/book'],
    [
      'fengfagui',
      '/api/v1/policy/packs/{id}/{on}/charts/{chart}',
      '/policy/packs/zhejiang-housing/2018-03-01/charts/document',
    ],
    ['fengfagui', '/api/v1/policy/clauses/{instrument}/{article}', '/policy/clauses/gwy-ling-492/14'],
    ['fengfagui', '/api/v1/policy/standing', '/policy/standing'],
    ['fengfagui', '/api/v1/policy/checks', '/policy/checks'],
    ['fengfagui', '/api/v1/policy/reports', '/policy/reports'],
    ['fengfagui', '/api/v1/policy/folder', '/policy/folder'],
    ['qishenji', '/api/v1/ledger/verification', '/ledger/verification'],
    ['qishenji', '/api/v1/organs', '/organs'],
    ['qishenji', '/api/v1/persons', '/persons?organ=demo-housing'],
    ['qishenji', '/api/v1/posts', '/posts?organ=demo-housing'],
    ['qishenji', '/api/v1/loans', '/loans?organ=demo-housing'],
    ['qishenji', '/api/v1/accounts', '/accounts?organ=demo-housing'],
    ['qishenji', '/api/v1/persons/{person}/tokens', '/persons/demo-wang/tokens'],
    ['qishenji', '/api/v1/audit', '/audit'],
    ['wugongkaiyuan', '/api/v1/assessments', '/assessments?period=2018-03'],
    [
      'wugongkaiyuan',
      '/api/v1/assessments/{scheme}/{period}/bulletin',
      '/assessments/zj-divisions/2018-03/bulletin',
    ],
    [
      'wugongkaiyuan',
      '/api/v1/assessments/{scheme}/{period}/units/{unit}',
      '/assessments/zj-divisions/2018-03/units/demo-housing-security',
    ],
    ['zhoubanhe', '/api/v1/statistics', '/statistics?from=2018-03-01&to=2018-03-31'],
    [
      'zhoubanhe',
      '/api/v1/measures/{id}/entries',
      '/measures/documents-made/entries?from=2018-03-01&to=2018-03-31',
    ],
    ['qishenji', '/api/v1/health/ready', '/health/ready'],
  ])('is what %s gets from %s, to the last field', async (username, route, url) => {
    const answer = await http.ask('GET', `/api/v1${url.replace(':id', id)}`, {
      token: await http.tokenOf(username),
    });
    expect(answer.status).toBe(200);
    const fits = validatorOf(description, operations.get(`GET ${route}`));
    expect([fits(JSON.parse(answer.text)), fits.errors]).toEqual([true, null]);
  });

  it('is what an entered figure answers, and the list in which it then stands', async () => {
    const figure = { period: '2018', key: 'stat.ap-received.value', value: 12, note: '登记簿' };
    const entered = await fitting('zhoubanhe', 'POST', '/supplied-figures', figure);
    expect(entered).toMatchObject({ value: 12, organ: 'demo-housing', division: null });
    const listed = await http.ask('GET', '/api/v1/supplied-figures?period=2018', {
      token: await http.tokenOf('zhoubanhe'),
    });
    const fits = validatorOf(description, operations.get('GET /api/v1/supplied-figures'));
    expect([JSON.parse(listed.text), fits(JSON.parse(listed.text))]).toEqual([[entered], true]);
  });

  // Last, as it moves the clock beyond the month: only then is there a score that people stood behind.
  it('is what a score answers on its way to the decision, to the last field', async () => {
    const SCORES = '/assessments/zj-divisions/2018-03';
    const security = `${SCORES}/units/demo-housing-security`;
    await http.acts('wangnigao', id, 'QUARANTINE', { reasonCode: 'review-finding' });
    http.clock.advance(32 * DAY_MS);
    await fitting('lichuzhang', 'POST', `${security}/self-score`, { note: '已整改' });
    await fitting('wugongkaiyuan', 'POST', `${security}/review`, {});
    for (const unit of ['market', 'office', 'regulation'])
      await fitting('sunfuting', 'POST', `${SCORES}/units/demo-housing-${unit}/review`, { note: '没有自评' });
    await fitting('wugongkaiyuan', 'POST', `${SCORES}/publicity`, {});
    const found = { criterion: 'secret-found', entries: [{ case: id, seq: 3 }], grounds: '误报' };
    const { seq } = await fitting('lichuzhang', 'POST', `${security}/appeals`, found);
    const answer = { upheld: true, reason: '经核实为误报' };
    await fitting('zhoubanhe', 'POST', `${security}/appeals/${String(seq)}/answer`, answer);
    http.clock.advance(6 * DAY_MS);
    await fitting('zhaotingzhang', 'POST', `${security}/decision`, {});
    const given = { evidence: 'materials-on-time', value: 4 };
    const year = '/assessments/zj-divisions/2018/units/demo-housing-security';
    await fitting('wugongkaiyuan', 'POST', `${year}/evidence`, given);
    const view = await fitting('wugongkaiyuan', 'GET', security);
    expect(view).toMatchObject({ stage: 'decided', appeals: [{ answer }], decision: { points: 100 } });
    await fitting('wugongkaiyuan', 'GET', `${security}/kept`);
    await fitting('wugongkaiyuan', 'GET', year);
    await fitting('wugongkaiyuan', 'GET', `${SCORES}/bulletin`);
  });

  /** What somebody is answered about a score, once it is seen that it is what the description says. */
  async function fitting(
    username: string,
    method: 'GET' | 'POST',
    url: string,
    body?: JsonObject,
  ): Promise<JsonObject> {
    http.clock.advance(60_000);
    const token = await http.tokenOf(username);
    const answer = await http.ask(method, `/api/v1${url}`, {
      token,
      ...(body === undefined ? {} : { body }),
    });
    const route = `/api/v1${url}`
      .replace(/zj-divisions\/[^/]+/, '{scheme}/{period}')
      .replace(/units\/[^/]+/, 'units/{unit}')
      .replace(/appeals\/\d+/, 'appeals/{appeal}');
    const status = method === 'GET' ? '200' : '201';
    expect([url, answer.status, answer.status < 300 || answer.text]).toEqual([url, Number(status), true]);
    const fits = validatorOf(description, operations.get(`${method} ${route}`), status);
    expect([url, fits(JSON.parse(answer.text)), fits.errors]).toEqual([url, true, null]);
    return answer.json;
  }
});

function validatorOf(
  description: JsonObject,
  operation: Operation | undefined,
  status = '200',
): ValidateFunction {
  const schema: JsonObject = operation?.responses[status]?.content?.['application/json']?.schema ?? {};
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true, 'date-time': true } });
  const components = closed(description['components'] ?? {});
  return ajv.compile({ allOf: [closed(schema)], components });
}

/** The same, taking no field that it does not name. */
function closed(node: Json): Json {
  if (Array.isArray(node)) return node.map((one: Json) => closed(one));
  if (!isJsonObject(node)) return node;
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, Json] => [key, closed(value ?? null)]),
  );
  return node['type'] === 'object' &&
    isJsonObject(node['properties']) &&
    !Object.hasOwn(node, 'additionalProperties')
    ? { ...inner, additionalProperties: false }
    : inner;
}
