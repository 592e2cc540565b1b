import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { DRAFT } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

const APPROVE = { outcome: 'approve' };

interface Move {
  readonly event: string;
  readonly state: string;
  readonly mine: boolean;
}

describeOnEngine(
  'sqlite',
  'one person in two steps beside each other, over HTTP',
  OFFICE_SCHEMA,
  (engine) => {
    let http: HttpOffice;
    let id: string;
    beforeAll(async () => {
      const policies = policiesWith('verbs', ['cn-national']);
      http = await HttpOffice.open(engine, { id: 'verb-office', day: '2018-03-01', policies });
      const { office } = http;
      const head = await office.identity.actorByUsername.run('lichuzhang');
      if (!head.ok) throw new Error('nobody is head');
      // The secrecy reviewer stands in for the head of the division.
      const lent = { lender: 'demo-li', borrower: 'demo-chen', post: 'demo-security-head', reason: '出差' };
      const today = office.clock.today();
      const days = { from: today, to: today };
      const made = await office.identity.arrangeSubstitution.run(head.value, { ...lent, ...days });
      if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
      const draft = { ...DRAFT, kind: 'policy', body: '一、内容\n\n　　正文。' };
      id = String((await http.drafts('wangnigao', draft)).json['id']);
      await does('wangnigao', 'SUBMIT');
      for (const one of ['chenbaomi', 'sunfuting', 'zhoubanhe']) await does(one, 'APPROVE', APPROVE);
      await does('lichuzhang', 'APPROVE');
      for (const one of ['sunfuting', 'zhoubanhe']) await does(one, 'APPROVE', APPROVE);
    });
    afterAll(() => http.close());

    const does = async (username: string, type: string, payload: JsonObject = {}): Promise<void> => {
      const { status, text } = await http.acts(username, id, type, payload);
      if (status !== 200) throw new Error(`${type}: ${text}`);
    };
    const tells = async (body: JsonObject): Promise<{ status: number; json: JsonObject }> => {
      const token = await http.tokenOf('chenbaomi');
      const seen = await http.ask('GET', `/api/v1/cases/${id}`, { token });
      const headers = { 'if-match': String(seen.headers['etag']) };
      return http.ask('POST', `/api/v1/cases/${id}/events`, { token, headers, body });
    };
    const asks = async <T>(path: string): Promise<T> =>
      JSON.parse(
        (await http.ask('GET', `/api/v1${path}`, { token: await http.tokenOf('chenbaomi') })).text,
      ) as T;

    it('tells both steps as theirs, each with a form of its own', async () => {
      const { moves } = await asks<{ moves: readonly Move[] }>(`/cases/${id}/next`);
      const forms = await asks<readonly Move[]>(`/cases/${id}/forms`);
      for (const told of [moves.filter(({ mine }) => mine), forms])
        expect(told.filter(({ event }) => event === 'DELEGATE').map(({ state }) => state)).toEqual([
          'specialist',
          'head-check',
        ]);
    });

    it('names those who may be named for the step that is meant', async () => {
      const named = async (state: string): Promise<readonly string[]> =>
        (await asks<readonly { name: string }[]>(`/cases/${id}/people?for=reassign&state=${state}`)).map(
          ({ name }) => name,
        );
      expect(await named('specialist')).toEqual(['卫保密']);
      expect(await named('head-check')).toEqual(['李处长']);
      const { status } = await http.ask('GET', `/api/v1/cases/${id}/people?for=reassign`, {
        token: await http.tokenOf('chenbaomi'),
      });
      expect(status).toBe(422);
    });

    it('refuses an act that does not say which step, naming the steps, and does it in the one that is said', async () => {
      const act = { type: 'REASSIGN', payload: { to: 'demo-wei', reason: '出差' } };
      const asked = await tells(act);
      expect([asked.status, asked.json['refusals']]).toMatchObject([
        422,
        [
          {
            code: 'step-not-chosen',
            message: '本件有2个并行的环节都可以由您进行此项操作，须指明办哪一个',
            cure: '可选环节：专审（specialist）、处室审（head-check）',
          },
        ],
      ]);
      expect((await tells({ ...act, state: 'sign-off' })).status).toBe(409);
      expect((await tells({ ...act, state: 7 })).status).toBe(400);
      const done = await tells({ ...act, state: 'specialist' });
      expect(done.status).toBe(200);
      const { moves } = await asks<{ moves: readonly Move[] }>(`/cases/${id}/next`);
      const returns = moves.filter(({ event, mine }) => event === 'RETURN' && mine);
      expect(returns.map(({ state }) => state)).toEqual(['head-check']);
    });

    it('asks nothing once only one of them is theirs', async () => {
      expect((await tells({ type: 'APPROVE', payload: { opinion: '同意' } })).status).toBe(200);
    });
  },
);
