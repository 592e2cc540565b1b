import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { routesOf } from '../../support/http-routes.js';

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required: boolean;
    readonly description?: string;
  }[];
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly required?: readonly string[] }>>;
  };
}

/** What one may ask without being signed in. */
const OPEN = ['GET /api/v1/health/live', 'GET /api/v1/health/ready', 'POST /api/v1/sessions'];

describeOnBothEngines('the description of the API', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let operations: ReadonlyMap<string, Operation>;
  let version: string;
  let schemas: Description['components']['schemas'];
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    const answer = await http.app.inject({ url: '/api/openapi.json' });
    const { openapi, paths, components } = answer.json<Description>();
    version = openapi;
    schemas = components.schemas;
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

  it('says of every operation what it answers, and that it refuses with problems listing every reason', () => {
    const lacking = [...operations].filter(([, { responses = {} }]) => {
      const succeeds = Object.keys(responses).some((status) => /^2\d\d$/.test(status));
      return !succeeds || responses['default']?.content?.['application/problem+json'] === undefined;
    });
    expect(lacking.map(([route]) => route)).toEqual([]);
    expect(schemas['Problem']?.required).toContain('refusals');
    expect(schemas['Refusal']?.required).toEqual(['code', 'message', 'clause', 'facts', 'cure', 'who']);
  });

  it('says where the version read and where a key against doubling must be sent', () => {
    const asks = (header: string) =>
      [...operations]
        .filter(([, { parameters = [] }]) =>
          parameters.some(
            (one) =>
              one.in === 'header' && one.name === header && one.required && one.description !== undefined,
          ),
        )
        .map(([route]) => route)
        .sort();
    expect(asks('If-Match')).toEqual([
      'POST /api/v1/cases/:id/events',
      'PUT /api/v1/report-drafts/:organ/:year',
    ]);
    expect(asks('Idempotency-Key')).toEqual(['POST /api/v1/documents', 'POST /api/v1/imports']);
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
