import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { ENDPOINTS } from './endpoint-table.js';

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }
    >
  >;
}

/** What no careful client sends: numbers out of reach, days that are none, dots, blanks, a NUL, a very long word. */
const ODD = [
  '99999',
  '-1',
  '1e9',
  '2018-02-30',
  '0000-00-00',
  '%00',
  '..%2f..',
  '%F0%9F%92%A9',
  '%27%3B--',
  '甲'.repeat(100),
].map((odd) => (/^[\x20-\x7e]*$/.test(odd) ? odd : encodeURIComponent(odd)));

describeOnBothEngines('odd values', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  it.each(['wugongkaiyuan', 'fengfagui', 'qishenji', 'taoxitong'])(
    'in any address or question of the whole interface are never answered 500 (%s)',
    async (username) => {
      const description = (await http.ask('GET', '/api/openapi.json')).json as unknown as Described;
      const questions = Object.entries(description.paths).flatMap(([path, { get }]) =>
        get === undefined
          ? []
          : [
              {
                path,
                names: (get.parameters ?? []).flatMap((one) => (one.in === 'query' ? [one.name] : [])),
              },
            ],
      );
      expect(questions.length).toBeGreaterThan(70);
      const token = await http.tokenOf(username);
      const failed: string[] = [];
      for (const { path, names } of questions)
        for (const odd of ODD)
          for (const query of names.length === 0 ? [''] : names.map((name) => `?${name}=${odd}`)) {
            const url = `${path.replace(/\{\w+\}/g, odd)}${query}`;
            const { status } = await http.ask('GET', url, { token });
            if (status >= 500) failed.push(`${status} ${url.slice(0, 160)}`);
          }
      expect(failed).toEqual([]);
    },
    120_000,
  );

  it('in the body of any command are never answered 500', async () => {
    const failed: string[] = [];
    for (const username of ['wugongkaiyuan', 'fengfagui', 'taoxitong', 'jianganquan']) {
      const token = await http.tokenOf(username);
      for (const { route, body } of ENDPOINTS) {
        const [method = '', path = ''] = route.split(' ');
        if (body === undefined || method === 'GET') continue;
        const headers = { 'if-match': '"1"', 'idempotency-key': `odd-${username}-${route}`.slice(0, 60) };
        const { status } = await http.ask(method as 'POST', path.replace(/:\w+/g, 'x'), {
          token,
          headers,
          body: odd(body) as JsonObject,
        });
        if (status >= 500) failed.push(`${status} ${username} ${route}`);
      }
    }
    expect(failed).toEqual([]);
  }, 120_000);
});

/** The same body with a NUL inside every text. */
function odd(value: unknown): unknown {
  if (typeof value === 'string') return `${value}\0`;
  if (Array.isArray(value)) return value.map(odd);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, odd(inner)]));
}
