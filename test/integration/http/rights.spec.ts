import { SYSTEM } from '../../../src/identity/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { routesOf } from '../../support/http-routes.js';
import { CALLERS, type Caller, type Endpoint } from './endpoint-callers.js';
import { ENDPOINTS } from './endpoint-table.js';

const USERNAMES: Readonly<Partial<Record<Caller, string>>> = {
  drafter: 'wangnigao',
  'division-head': 'lichuzhang',
  'office-reviewer': 'zhoubanhe',
  'disclosure-office': 'wugongkaiyuan',
  'secrecy-reviewer': 'chenbaomi',
  'deputy-in-charge': 'sunfuting',
  principal: 'zhaotingzhang',
  'web-desk': 'zhengxinxi',
  'policy-officer': 'fengfagui',
  'bureau-clerk': 'qinjingban',
  'system-admin': 'taoxitong',
  'security-admin': 'jianganquan',
  auditor: 'qishenji',
};
/** Answers to the question of rights; any other answer means that the caller got past it. */
const NO_RIGHT = ['not-signed-in', 'permission-missing', 'permission-elsewhere', 'not-visible'];
const NEW_PASSWORD = 'Kunlun-Shan-4821-x';

describeOnBothEngines('rights over HTTP', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let credentials: ReadonlyMap<Caller, Readonly<Record<string, string>>>;
  let caseId: string;
  let holding: string;
  let loan: string;

  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    credentials = await signEverybodyIn(http);
    const draft = { kind: 'ordinary', documentType: 'notice', title: '关于公示的通知', body: '一、公示。' };
    caseId = String((await http.drafts('wangnigao', { ...draft, declaredNonSecret: true })).json['id']);
    const { app } = http;
    const staff = await app.inject({
      url: '/api/v1/persons?organ=demo-reform',
      headers: { ...credentials.get('auditor') },
    });
    const people = staff.json<{ posts: { holding: string }[] }[]>();
    holding = people.flatMap(({ posts }) => posts)[0]?.holding ?? '';
    const made = await http.ask('POST', '/api/v1/loans/delegations', {
      headers: { ...credentials.get('security-admin') },
      body: {
        lender: 'demo-lin',
        borrower: 'demo-hua',
        from: '2018-03-01',
        to: '2018-03-30',
        reason: '出差',
        roles: ['drafter'],
      },
    });
    loan = String(made.json['id']);
    expect([made.status, holding === '']).toEqual([201, false]);
  });
  afterAll(() => http.close());

  it('says of every endpoint of the router who may use it, and of none that is not there', () => {
    expect(routesOf(http).sort()).toEqual(ENDPOINTS.map(({ route }) => route).sort());
  });

  it.each(ENDPOINTS.map((endpoint) => [endpoint.route, endpoint] as const))(
    '%s answers exactly those who may',
    async (_route, endpoint) => {
      const answers: Partial<Record<Caller, string>> = {};
      for (const caller of CALLERS) answers[caller] = await outcome(endpoint, caller);
      const expected = Object.fromEntries(CALLERS.map((caller) => [caller, expectation(endpoint, caller)]));
      expect(answers).toEqual(expected);
    },
    120_000,
  );

  it.each(
    ENDPOINTS.map(({ route }) => route).filter((route) => !/^GET|POST \/api\/v1\/sessions$/.test(route)),
  )('%s refuses a cookie without the check code of its session', async (route) => {
    const { cookie = '' } = await session(http, 'wugangren', NEW_PASSWORD);
    const [method = '', path = ''] = route.split(' ');
    const answer = await http.ask(method as 'POST', addressOf(path), { headers: { cookie } });
    expect([answer.status, refusalCodes(answer.json)]).toEqual([403, ['csrf-mismatch']]);
  });

  it('makes a token in a session, says it once, and lets no cache keep it', async () => {
    const reset = await http.office.identity.resetPassword.run(SYSTEM, { person: 'demo-hua' });
    const password = reset.ok ? reset.value.password : '';
    const headers = await session(http, 'huazhuren', password);
    const body = { name: '同步', days: 1 };
    const early = await http.ask('POST', '/api/v1/me/tokens', { headers, body });
    expect([early.status, refusalCodes(early.json)]).toEqual([403, ['permission-missing']]);
    await http.ask('PUT', '/api/v1/me/password', {
      headers,
      body: { currentPassword: password, newPassword: NEW_PASSWORD },
    });
    const signed = await session(http, 'huazhuren', NEW_PASSWORD);
    const made = await http.ask('POST', '/api/v1/me/tokens', { headers: signed, body });
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store']);
    const token = String(made.json['token']);
    expect((await http.ask('GET', '/api/v1/me', { token })).json['person']).toBe('demo-hua');
    const listed = await http.ask('GET', '/api/v1/persons/demo-hua/tokens', { token });
    expect([listed.status, listed.text.includes('同步'), listed.text.includes(token)]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('answers for a case that is not there as for one that may not be seen', async () => {
    const token = await http.tokenOf('zhangnigao');
    for (const [method, path, body] of [
      ['GET', 'cases/:id', undefined],
      ['GET', 'cases/:id/next', undefined],
      ['GET', 'cases/:id/track', undefined],
      ['GET', 'cases/:id/why', undefined],
      ['GET', 'cases/:id/why?seq=1', undefined],
      ['GET', 'cases/:id/ahead?toward=SUBMIT', undefined],
      ['GET', 'documents/:id/body', undefined],
      ['GET', 'documents/:id/versions', undefined],
      ['GET', 'documents/:id/versions/1', undefined],
      ['GET', 'documents/:id/secrecy-review', undefined],
      ['POST', 'cases/:id/events', { type: 'SUBMIT' }],
    ] as const) {
      const asked = (id: string) =>
        http.ask(method, `/api/v1/${path.replace(':id', id)}`, {
          token,
          headers: { 'if-match': '"1"' },
          ...(body === undefined ? {} : { body }),
        });
      const [hidden, absent] = [await asked(caseId), await asked('0190a0a0-0000-7000-8000-000000000000')];
      expect([hidden.status, absent.status, hidden.text]).toEqual([404, 404, absent.text]);
    }
    const list = await http.ask('GET', '/api/v1/documents', { token });
    expect(list.json).toEqual({ items: [], next: null });
  });

  async function outcome({ route, query = '', body }: Endpoint, caller: Caller): Promise<string> {
    const [method = '', path = ''] = route.split(' ');
    const answer = await http.ask(method as 'GET', `${addressOf(path)}${query}`, {
      headers: {
        ...credentials.get(caller),
        'if-match': '"1"',
        'idempotency-key': `${caller}-${route}`.replaceAll(' ', ''),
      },
      ...(body === undefined ? {} : { body }),
    });
    const codes = refusalCodes(answer.json);
    if (codes.includes('body-invalid') || answer.status >= 500)
      throw new Error(`${caller} ${route}: ${answer.status} ${answer.text}`);
    return codes.find((code) => NO_RIGHT.includes(code)) ?? 'allowed';
  }

  function addressOf(path: string): string {
    const values: Readonly<Record<string, string>> = {
      ':id/last-day': `${holding}/last-day`,
      ':id/revocation': `${loan}/revocation`,
      ':person': 'demo-lin',
      ':token': 'no-such-token',
      ':version': '1',
      'calendar/:year': 'calendar/2018',
      'proposals/:year': 'proposals/2018',
      ':organ/:year': 'demo-housing/2017',
      ':instrument/:article': 'gbf-2016-80/1',
      ':scheme/:period': 'zj-divisions/2018-02',
      ':unit': 'demo-housing-security',
      ':appeal': '1',
      'packs/:id': 'packs/cn-national',
      ':on': '2018-03-01',
      'organs/:id': 'organs/demo-reform',
      'desk/:box': 'desk/todo',
      ':slip': 'dispatch',
      'persons/:id': 'persons/demo-lin',
      'posts/:id': 'posts/demo-reform-drafter',
      ':id': caseId,
    };
    return Object.entries(values).reduce((text, [name, value]) => text.replace(name, value), path);
  }
});

function expectation({ allowed, otherwise, but }: Endpoint, caller: Caller): string {
  if (allowed.includes(caller)) return 'allowed';
  return caller === 'nobody' ? 'not-signed-in' : (but?.[caller] ?? otherwise ?? 'permission-missing');
}

function refusalCodes(json: JsonObject): readonly string[] {
  const { refusals } = json as { refusals?: readonly { code: string }[] };
  return (refusals ?? []).map(({ code }) => code);
}

async function signEverybodyIn(http: HttpOffice): Promise<Map<Caller, Readonly<Record<string, string>>>> {
  const known = new Map<Caller, Readonly<Record<string, string>>>();
  for (const [caller, username] of Object.entries(USERNAMES) as [Caller, string][])
    known.set(caller, { authorization: `Bearer ${await http.tokenOf(username)}` });
  known.set('one-time-password', await session(http, 'shennigao', http.passwords.get('shennigao') ?? ''));
  const headers = { ...known.get('system-admin') };
  const person = await http.ask('POST', '/api/v1/persons', {
    headers,
    body: { name: '无岗人', organ: 'demo-reform' },
  });
  const account = await http.ask('POST', '/api/v1/accounts', {
    headers,
    body: { person: String(person.json['id']), username: 'wugangren' },
  });
  const password = String(account.json['password']);
  const first = await session(http, 'wugangren', password);
  const changed = await http.ask('PUT', '/api/v1/me/password', {
    headers: first,
    body: { currentPassword: password, newPassword: NEW_PASSWORD },
  });
  expect(changed.status).toBe(204);
  known.set('without-mandate', await session(http, 'wugangren', NEW_PASSWORD));
  return known;
}

async function session(
  http: HttpOffice,
  username: string,
  password: string,
): Promise<Record<string, string>> {
  const opened = await http.ask('POST', '/api/v1/sessions', { body: { username, password } });
  expect(opened.status).toBe(201);
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
  return { cookie, 'x-csrf-token': String(opened.json['csrfToken']) };
}
