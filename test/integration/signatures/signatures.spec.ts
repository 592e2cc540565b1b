import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于手写签名的通知',
  body: '一、内容\n\n　　正文。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const FIRST = [
  [100, 100, 500, 300],
  [500, 100, 100, 300],
];
const SECOND = [[10, 200, 900, 200]];
/** The lines of the first signature as path data. */
const FIRST_PATH = 'M100 100L500 300M500 100L100 300';

interface Signature {
  readonly hash: string;
  readonly strokes: readonly (readonly number[])[];
}

describeOnBothEngines('drawn signatures', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
    await does('wangnigao', { type: 'SUBMIT' });
  });
  afterAll(() => http.close());

  const asks = async (who: string, method: 'GET' | 'PUT' | 'DELETE', path: string, body?: JsonObject) =>
    http.ask(method, `/api/v1${path}`, {
      token: await http.tokenOf(who),
      ...(body === undefined ? {} : { body }),
    });
  const draws = (who: string, strokes: readonly (readonly number[])[]) =>
    asks(who, 'PUT', '/me/signature', { strokes: strokes.map((one) => [...one]) });
  const own = async (who: string): Promise<Signature | null> =>
    (JSON.parse((await asks(who, 'GET', '/me/signature')).text) as { signature: Signature | null }).signature;
  const tries = async (who: string, body: JsonObject) => {
    http.clock.advance(60_000);
    const token = await http.tokenOf(who);
    const seen = await http.ask('GET', `/api/v1/cases/${id}`, { token });
    const headers = { 'if-match': String(seen.headers['etag']) };
    return http.ask('POST', `/api/v1/cases/${id}/events`, { token, headers, body });
  };
  const does = async (who: string, body: JsonObject): Promise<void> => {
    const { status, text } = await tries(who, body);
    if (status !== 200) throw new Error(`${who}: ${text}`);
  };
  const onCase = async (who: string): Promise<readonly (Signature & { person: string })[]> =>
    JSON.parse((await asks(who, 'GET', `/cases/${id}/signatures`)).text) as [];
  const slip = async (kind: string): Promise<string> =>
    (await asks('wangnigao', 'GET', `/cases/${id}/slips/${kind}`)).text;

  it('are kept as numbers, and nothing but numbers is taken', async () => {
    expect(await own('lichuzhang')).toBeNull();
    const drawn = await draws('lichuzhang', FIRST);
    expect([drawn.status, drawn.json['strokes']]).toEqual([200, FIRST]);
    expect((await own('lichuzhang'))?.strokes).toEqual(FIRST);
    for (const strokes of [[['<svg>']], [[0, 0, 9999, 0]], 'M0 0'])
      expect((await asks('lichuzhang', 'PUT', '/me/signature', { strokes })).status).toBeGreaterThanOrEqual(
        400,
      );
    expect((await own('lichuzhang'))?.strokes).toEqual(FIRST);
  });

  it('are put on an act by choice: the ledger keeps the hash, and who may read the case sees what was drawn', async () => {
    const { hash = '' } = (await own('lichuzhang')) ?? {};
    await does('lichuzhang', { type: 'APPROVE', payload: { opinion: '同意。' }, signature: hash });
    await does('zhoubanhe', { type: 'APPROVE' });
    const entries = await http.office.journal.read(id);
    expect(entries.map(({ payload }) => payload['signature'] ?? null)).toEqual([null, null, hash, null]);
    expect(JSON.stringify(entries)).not.toContain('100,100');
    expect(await onCase('wangnigao')).toEqual([{ person: 'demo-li', hash, strokes: FIRST }]);
    expect((await asks('qinjingban', 'GET', `/cases/${id}/signatures`)).status).toBe(404);
  });

  it('are nobody else’s to put on: not another’s, and not one that was never drawn', async () => {
    const { hash = '' } = (await own('lichuzhang')) ?? {};
    const before = (await asks('wangnigao', 'GET', `/cases/${id}`)).headers['etag'];
    for (const signature of [hash, `sha256:${'0'.repeat(64)}`]) {
      const tried = await tries('wangnigao', { type: 'REVIEW', payload: CLEAR, signature });
      expect([tried.status, tried.json['refusals']]).toMatchObject([
        422,
        [{ code: 'signature-unknown', message: '这不是您现在的手写签名' }],
      ]);
    }
    expect((await tries('wangnigao', { type: 'REVIEW', payload: CLEAR, signature: '<svg>' })).status).toBe(
      400,
    );
    expect((await asks('wangnigao', 'GET', `/cases/${id}`)).headers['etag']).toBe(before);
  });

  it('stand beside the printed name on the slips, in the review too', async () => {
    await does('wangnigao', { type: 'REVIEW', payload: CLEAR });
    const { hash = '' } = JSON.parse((await draws('chenbaomi', SECOND)).text) as Signature;
    await does('chenbaomi', { type: 'REVIEW', payload: CLEAR, signature: hash });
    const dispatch = await slip('dispatch');
    expect(dispatch).toContain(`aria-label="李处长的手写签名"`);
    expect(dispatch).toContain(FIRST_PATH);
    expect(dispatch).toMatch(/<\/svg>李处长/);
    const review = await slip('secrecy-review');
    expect(review.match(/<svg /g)).toHaveLength(1);
    expect(review).toMatch(/aria-label="陈保密的手写签名"[^>]*><path d="M10 200L900 200"\/><\/svg>陈保密/);
  });

  it('stay on old acts when they are changed or cleared, and are put on no further one', async () => {
    const { hash: old = '' } = (await own('lichuzhang')) ?? {};
    await draws('lichuzhang', SECOND);
    expect((await asks('lichuzhang', 'DELETE', '/me/signature')).status).toBe(204);
    expect(await own('lichuzhang')).toBeNull();
    expect((await onCase('wangnigao')).find(({ person }) => person === 'demo-li')).toEqual({
      person: 'demo-li',
      hash: old,
      strokes: FIRST,
    });
    expect(await slip('dispatch')).toContain(FIRST_PATH);
    const late = await tries('lichuzhang', { type: 'REMIND', signature: old });
    expect(late.json['refusals']).toMatchObject([{ code: 'signature-unknown' }]);
  });

  it('are gone for good where they were never put on anything', async () => {
    await draws('zhoubanhe', FIRST);
    await asks('zhoubanhe', 'DELETE', '/me/signature');
    const { database } = http.office;
    const kept = await database.reader.query<readonly { person: string }[]>(
      'select person from signature_drawing order by person',
    );
    expect(kept.map(({ person }) => person)).toEqual(['demo-chen', 'demo-li']);
  });

  it('are not told of a case that was sealed', async () => {
    await does('chenbaomi', { type: 'QUARANTINE', payload: { reasonCode: 'review-finding' } });
    expect(await onCase('chenbaomi')).toEqual([]);
  });
});
