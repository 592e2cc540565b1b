import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { routesOf } from '../../support/http-routes.js';

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What one may ask without being signed in. */
const OPEN = ['GET /api/v1/health/live', 'GET /api/v1/health/ready', 'POST /api/v1/sessions'];

describeOnBothEngines('the description of the API', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let operations: ReadonlyMap<string, Operation>;
  let version: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    const answer = await http.app.inject({ url: '/api/openapi.json' });
    const { openapi, paths } = answer.json<Description>();
    version = openapi;
    operations = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(
          ([method, operation]) =>
            [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation] as const,
        ),
      ),
    );
  });
  afterAll(() => http.close());

  it('is OpenAPI 3.1.0 and lists what the router answers, nothing more and nothing less', () => {
    expect(version).toBe('3.1.0');
    expect([...operations.keys()].sort()).toEqual(routesOf(http).sort());
  });

  it('says of every operation what it does, in Chinese', () => {
    const mute = [...operations].filter(([, { summary = '' }]) => !/\p{Script=Han}/u.test(summary));
    expect(mute.map(([route]) => route)).toEqual([]);
  });

  it('says of every operation how to sign in, save of those open to everybody', () => {
    const open = [...operations].filter(([, { security = [] }]) => security.length === 0);
    expect(open.map(([route]) => route).sort()).toEqual(OPEN);
  });

  it('can be read at /api/docs without any outside host', async () => {
    const page = await http.ask('GET', '/api/docs');
    expect(page.status).toBe(200);
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      expect(source).not.toMatch(/^(?:https?:)?\/\//);
      expect((await http.ask('GET', new URL(source, 'http://host/api/docs').pathname)).status).toBe(200);
    }
  });
});
