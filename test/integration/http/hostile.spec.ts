import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const LOG_IN = '/api/v1/sessions';

describeOnBothEngines('hostile requests', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  it.each([
    ['no JSON', 'application/json', '{"username":', 400],
    ['JSON under another name', 'text/plain', '{}', 415],
    ['JSON nested a hundred thousand times', 'application/json', '['.repeat(100_000), 400],
    ['a field nobody knows', 'application/json', '{"username":"a","password":"b","admin":true}', 400],
    ['a key that would change every object', 'application/json', '{"__proto__":{"admin":true}}', 400],
    ['a constructor that would', 'application/json', '{"constructor":{"prototype":{"admin":true}}}', 400],
    ['a list for an object', 'application/json', '[]', 400],
    [
      'two megabytes of a password',
      'application/json',
      JSON.stringify({ username: 'a', password: 'b'.repeat(2_000_000) }),
      400,
    ],
  ] as const)('%s is refused as a problem in Chinese that tells nothing of the inside', async (...given) => {
    const [, type, payload, status] = given;
    const answer = await http.app.inject({
      method: 'POST',
      url: LOG_IN,
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json<{ title: string }>().title).toMatch(/\p{Script=Han}/u);
    expect(answer.payload).not.toMatch(/node_modules|SyntaxError|Unexpected|\bat .*\.[jt]s\b/);
    expect(answer.payload.length).toBeLessThan(1_000);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('a cursor that is not ours is refused, in every list that has one', async () => {
    const auditor = await http.tokenOf('qishenji');
    for (const path of ['/api/v1/documents', '/api/v1/audit']) {
      for (const cursor of ['x', 'bnVsbA', 'W10', 'eyJpZCI6MX0']) {
        const answer = await http.ask('GET', `${path}?cursor=${cursor}`, { token: auditor });
        expect([path, cursor, answer.status]).toEqual([path, cursor, 400]);
      }
    }
  });

  it('an address that leads nowhere, too long or with a double slash, is answered 404 or 414, never 500', async () => {
    for (const url of [
      '/api/v1/nothing',
      '/api//v1/me',
      `/api/v1/cases/${'a'.repeat(20_000)}`,
      '/api/v1/%00',
    ]) {
      const { statusCode, payload } = await http.app.inject({ url });
      expect([url.slice(0, 20), [400, 401, 404, 414].includes(statusCode)]).toEqual([url.slice(0, 20), true]);
      expect(payload).not.toMatch(/Cannot GET|node_modules/);
    }
  });

  it('a question for the heads alone tells no more than the answer would, and no outside page is let in', async () => {
    const head = await http.app.inject({ method: 'HEAD', url: '/api/v1/me' });
    expect([head.statusCode, head.payload]).toEqual([401, '']);
    const options = await http.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/me',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PUT' },
    });
    expect(options.statusCode).toBe(404);
    expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('every page and answer forbids framing and guessing of types', async () => {
    for (const url of ['/', '/api/v1/health/live', '/api/v1/me', '/api/docs']) {
      const { headers } = await http.app.inject({ url });
      expect([
        url,
        headers['x-content-type-options'],
        headers['x-frame-options'],
        headers['referrer-policy'],
      ]).toEqual([url, 'nosniff', 'SAMEORIGIN', expect.stringMatching(/^(?:no-referrer|same-origin)$/)]);
    }
  });

  it('whoever guesses passwords is made to wait', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push(
        (await http.ask('POST', LOG_IN, { body: { username: 'zhujuzhang', password: 'guess' } })).status,
      );
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
