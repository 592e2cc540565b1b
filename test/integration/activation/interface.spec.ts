import type { DryRun } from '../../../src/activation/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import type { ReportWords } from '../../../src/workflow/index.js';
import { PROVES_NOTHING } from '../../support/candidate.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const VERSION = { pack: 'zhejiang-housing', effectiveFrom: '2017-05-17' };
const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于检验接口的通知',
  body: '正文',
  declaredNonSecret: true,
};

describeOnBothEngines('a change of law over the interface', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let report: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine, undefined, PROVES_NOTHING);
    expect((await http.drafts('wangnigao', DRAFT)).status).toBe(201);
  });
  afterAll(() => http.close());

  const post = async (username: string, path: string, body: JsonObject) =>
    http.ask('POST', `/api/v1/policy/${path}`, { token: await http.tokenOf(username), body });
  const get = async (username: string, path: string) =>
    http.ask('GET', `/api/v1/policy/${path}`, { token: await http.tokenOf(username) });

  it('says which law stands and that it was delivered, nobody’s decision', async () => {
    const seen = await get('wangnigao', 'standing');
    const { versions } = seen.json as unknown as { versions: readonly JsonObject[] };
    const version = versions.find(({ pack }) => pack === VERSION.pack);
    expect([seen.status, version?.['deed'], version?.['folder']]).toEqual([200, 'PACK.INSTALLED', 'stands']);
  });

  it('rehearses what is in the folder: the same law changes nothing in any case', async () => {
    const done = await post('fengfagui', 'rehearsals', VERSION);
    expect([done.status, done.json['cases'], done.json['changed'], done.json['untold']]).toEqual([
      201, 1, 0, 0,
    ]);
    report = String(done.json['hash']);
    const read = await get('hanfagui', `rehearsals/${report}`);
    expect([read.status, (read.json['body'] as JsonObject)['format']]).toEqual([
      200,
      'wugongkai-rehearsal-2',
    ]);
    expect(read.json['readings']).toEqual([]);
    // Ids in the report are said by the names that the law gives them; what only holds steps is no place.
    const { words, dryRun } = read.json['body'] as { words: ReportWords; dryRun: DryRun };
    expect(['self-check', 'SUBMIT', 'specialist-review'].map((id) => words.names[id])).toEqual([
      '自审',
      '送审',
      '专审的期限',
    ]);
    expect([words.frames.includes('reviews'), words.frames.includes('self-check')]).toEqual([true, false]);
    // Where nothing is said of started cases, they end under the law they began under.
    expect([dryRun.pinned.map(({ code }) => code), dryRun.cases]).toEqual([['transition-pinned'], []]);
  });

  it('records a reading only of the report that the reader names, and once', async () => {
    const wrong = await post('fengfagui', `rehearsals/${report}/readings`, { hash: 'sha256:other' });
    expect([wrong.status, codesOf(wrong.json)]).toEqual([409, ['report-differs']]);
    const first = await post('fengfagui', `rehearsals/${report}/readings`, { hash: report });
    http.clock.advance(60_000);
    const second = await post('fengfagui', `rehearsals/${report}/readings`, { hash: report });
    expect([first.status, second.json]).toEqual([200, first.json]);
  });

  it('refuses with every reason at once: unread, unproved, and standing already', async () => {
    const refused = await post('hanfagui', 'proposals', { ...VERSION, rehearsal: report });
    expect(refused.status).toBe(409);
    expect(codesOf(refused.json)).toEqual([
      'rehearsal-unread',
      'proof-missing',
      'proof-missing',
      'already-active',
    ]);
    const alone = await post('hanfagui', 'activations', { ...VERSION, rehearsal: report });
    expect(codesOf(alone.json)).toContain('proposal-missing');
  });

  it('does not move cases under law that says nothing of them', async () => {
    const refused = await post('fengfagui', 'migrations', { ...VERSION, dryRun: true });
    expect([refused.status, codesOf(refused.json)]).toEqual([422, ['transition-pinned']]);
  });

  it('answers a wrong day, a wrong mapping and an unknown report as what they are', async () => {
    const day = await post('fengfagui', 'rehearsals', { ...VERSION, from: '2018-02-30' });
    expect([day.status, codesOf(day.json)]).toEqual([400, ['body-invalid']]);
    const mapping = await post('fengfagui', 'migrations', { ...VERSION, dryRun: true, states: { a: 1 } });
    expect([mapping.status, codesOf(mapping.json)]).toEqual([400, ['body-invalid']]);
    const unknown = await get('fengfagui', 'rehearsals/00000000');
    expect([unknown.status, codesOf(unknown.json)]).toEqual([404, ['rehearsal-unknown']]);
  });
});

function codesOf(json: JsonObject): readonly string[] {
  const { refusals } = json as { refusals?: readonly { code: string }[] };
  return (refusals ?? []).map(({ code }) => code);
}
