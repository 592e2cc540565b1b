import { documentOf } from '../../../src/documents/index.js';
import { digest, minuteAt, readPath, type Digest, type JsonObject } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { missingTags } from '../../../src/publication/index.js';
import { caseHeads, compare, readCase, replay } from '../../../src/workflow/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于做好租赁补贴公示工作的通知',
  body: '一、公示内容\n\n　　公示补贴对象和标准。',
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
};
const INTERPRETATION = {
  plan: '处室负责人解读，同步发布',
  title: '租赁补贴公示通知解读',
  body: '一、背景依据\n\n　　规范公示。',
  elements: ['background', 'objectives', 'main-content'],
  forms: ['text'],
};

describeOnBothEngines('a document over HTTP', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  it('is stopped for want of an attribute and of an interpretation, and then reaches the public with it', async () => {
    const created = await http.drafts('wangnigao', { ...DRAFT, kind: 'policy' });
    expect(created.status).toBe(201);
    const id = String(created.json['id']);
    expect(codesOf(await http.acts('wangnigao', id, 'SUBMIT'))).toEqual([422, 'attribute-missing']);
    await accepted(http.acts('wangnigao', id, 'EDIT', { attribute: 'proactive' }));
    const [status, ...codes] = codesOf(await http.acts('wangnigao', id, 'SUBMIT'));
    expect([status, codes.sort()]).toEqual([422, ['interpretation-missing', 'interpretation-plan-missing']]);
    await accepted(http.acts('wangnigao', id, 'EDIT_INTERPRETATION', INTERPRETATION));
    await toSignature(http, id, true);
    await accepted(http.acts('zhaotingzhang', id, 'SIGN_OFF'));
    await accepted(http.acts('zhoubanhe', id, 'REGISTER'));
    await accepted(http.acts('zhengxinxi', id, 'PUBLISH'));
    const facts = await factsOf(http, id);
    const slug = String(facts['document'] === undefined ? '' : documentOf(facts).indexNumber).replace(
      '/',
      '-',
    );
    const page = await http.ask('GET', `/documents/${slug}`);
    expect(page.status).toBe(200);
    expect(missingTags(page.text, 'content')).toEqual([]);
    expect(page.text).toContain('<dt>公开渠道</dt><dd>浙江建设信息港</dd>');
    expect(page.text).toContain(`/interpretations/${slug}`);
    const twin = await http.ask('GET', `/interpretations/${slug}`);
    expect(twin.text).toContain(`/documents/${slug}`);
    const released = readPath(facts, 'publication.releasedAt') as Parameters<typeof minuteAt>[0];
    expect(page.text).toContain(`<meta name="PubDate" content="${minuteAt(released)}"`);
    const entries = await http.office.journal.read(id);
    expect(entries.find(({ type }) => type === 'PUBLISH')?.at).toBe(released);
    const record = await http.ask('GET', `/documents/${slug}/record.json`);
    expect(digest(record.text)).toBe(documentOf(facts).contentHash);
    const again = await http.ask('GET', `/documents/${slug}`, {
      headers: { 'if-none-match': String(page.headers['etag']) },
    });
    expect(again.status).toBe(304);
    for (const path of ['/', '/documents', '/feed.atom', '/sitemap.xml'])
      expect((await http.ask('GET', path)).text).toContain(slug);
  });

  it('is on no public path while it is open on application only', async () => {
    const ground = {
      id: 'outside-proactive-scope',
      rank: 'administrative-regulation',
      basis: '政府信息公开条例第十三条',
      reason: '不需社会广泛知晓',
    };
    const title = '关于内部安排的通知甲乙丙';
    const id = String(
      (await http.drafts('wangnigao', { ...DRAFT, title, attribute: 'on-application', ground })).json['id'],
    );
    await toSignature(http, id, false);
    await accepted(http.acts('sunfuting', id, 'SIGN_OFF'));
    await accepted(http.acts('zhoubanhe', id, 'REGISTER'));
    expect(codesOf(await http.acts('zhengxinxi', id, 'PUBLISH'))).toEqual([422, 'not-proactive']);
    await accepted(http.acts('zhoubanhe', id, 'FILE'));
    const slug = String(documentOf(await factsOf(http, id)).indexNumber).replace('/', '-');
    for (const path of [
      '/',
      '/documents',
      '/feed.atom',
      '/sitemap.xml',
      `/documents/${slug}`,
      `/documents/${slug}/record.json`,
      `/documents/${id}`,
    ]) {
      expect((await http.ask('GET', path)).text).not.toContain(title);
    }
  });

  it('is gone from the portal at once when withdrawn or found to be secret, and its bytes with it when secret', async () => {
    const withdrawn = await publish(http, '关于撤下试验的通知');
    await accepted(http.acts('zhoubanhe', withdrawn.id, 'WITHDRAW', { reason: '内容有误，更正后重新发布' }));
    const gone = await http.ask('GET', `/documents/${withdrawn.slug}`);
    expect([gone.status, gone.text.includes('关于撤下试验的通知'), gone.text.includes('内容有误')]).toEqual([
      410,
      false,
      true,
    ]);
    const secret = await publish(
      http,
      '关于封存试验的通知',
      '一、只在此件中的内容\n\n　　封存后不得再次录入。',
    );
    const { bodyHash } = documentOf(await factsOf(http, secret.id));
    await accepted(http.acts('chenbaomi', secret.id, 'QUARANTINE', { reasonCode: 'review-finding' }));
    const sealed = await http.ask('GET', `/documents/${secret.slug}`);
    expect([sealed.status, sealed.text.includes('关于封存试验的通知')]).toEqual([410, false]);
    expect((await http.office.content.read(http.office.database.reader, bodyHash as Digest))?.status).toBe(
      'destroyed',
    );
    expect((await http.ask('GET', `/documents/${secret.slug}/record.json`)).status).toBe(404);
  });

  it('shows on its page and in the list that it was repealed, on the day of publication that it always had', async () => {
    const { id, slug } = await publish(http, '关于废止试验的通知');
    const before = await http.ask('GET', `/documents/${slug}`);
    const pubDate = /<meta name="PubDate" content="[^"]+"/.exec(before.text)?.[0];
    expect(before.text).toContain('现行有效');
    expect((await http.ask('GET', '/documents?standing=repealed')).text).not.toContain(slug);
    http.clock.advance(86_400_000);
    await accepted(http.acts('zhoubanhe', id, 'REPEAL', { reason: '已有新规定' }));
    const after = await http.ask('GET', `/documents/${slug}`);
    expect([after.status, after.text.includes('现行有效'), after.text.includes('废止')]).toEqual([
      200,
      false,
      true,
    ]);
    expect(after.text).toContain(pubDate);
    expect((await http.ask('GET', '/documents?standing=repealed')).text).toContain(slug);
  });

  it('asks for a version and refuses a stale one; a repeated creation creates nothing', async () => {
    const first = await http.drafts('wangnigao', DRAFT, 'one-key');
    const second = await http.drafts('wangnigao', DRAFT, 'one-key');
    expect(first.status).toBe(201);
    expect(second.json['id']).toBe(first.json['id']);
    expect(
      codesOf(await http.drafts('wangnigao', { ...DRAFT, title: '关于另一件事的通知' }, 'one-key')),
    ).toEqual([409, 'idempotency-key-reused']);
    const token = await http.tokenOf('wangnigao');
    const url = `/api/v1/cases/${String(first.json['id'])}/events`;
    const body = { type: 'SUBMIT', payload: {} };
    expect((await http.ask('POST', url, { token, body })).status).toBe(428);
    expect((await http.ask('POST', url, { token, body, headers: { 'if-match': '"9"' } })).status).toBe(412);
  });

  it('is drafted in a session only with its check code, and only after a one-time password was changed', async () => {
    const password = http.passwords.get('zhangnigao') ?? '';
    const login = await http.ask('POST', '/api/v1/sessions', { body: { username: 'zhangnigao', password } });
    expect([login.status, login.json['mustChangePassword']]).toEqual([201, true]);
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
    expect(String(login.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/i);
    const csrf = String(login.json['csrfToken']);
    expect((await http.ask('GET', '/api/v1/inbox', { headers: { cookie } })).status).toBe(403);
    const changed = { currentPassword: password, newPassword: 'Lantern7!weather-Path' };
    expect(
      (await http.ask('PUT', '/api/v1/me/password', { body: changed, headers: { cookie } })).status,
    ).toBe(403);
    expect(
      (
        await http.ask('PUT', '/api/v1/me/password', {
          body: changed,
          headers: { cookie, 'x-csrf-token': csrf },
        })
      ).status,
    ).toBe(204);
    expect((await http.ask('GET', '/api/v1/inbox', { headers: { cookie } })).status).toBe(200);
  });

  it('answers bad input with a problem in Chinese and never with its inside', async () => {
    const token = await http.tokenOf('wangnigao');
    const headers = { 'idempotency-key': 'bad', 'content-type': 'application/json' };
    const tries = [
      await http.ask('POST', '/api/v1/documents', {
        token,
        headers,
        body: { draft: { ...DRAFT, title: '题'.repeat(300) } },
      }),
      await http.ask('POST', '/api/v1/documents', { token, headers, body: { draft: { kind: 5 } } }),
      await http.ask('POST', '/api/v1/documents', { token, headers, body: { unknown: 1 } }),
      await http.ask('GET', '/api/v1/nowhere', { token }),
      await http.ask('GET', '/api/v1/documents?cursor=%00%ff', { token }),
      await http.ask('GET', '/assets/..%2f..%2fpackage.json'),
    ];
    for (const { status, text } of tries) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|at Object|select |"name": "wugongkai"/);
    }
  });

  it('leaves a ledger that verifies and replays to what is stored', async () => {
    const { database, journal, law, lexicon } = http.office;
    const report = await verifyLedger(database.reader, caseHeads(database.reader));
    expect(report.faults).toEqual([]);
    for (const { caseId, seq } of await caseHeads(database.reader).after(null, 100)) {
      const stored = await readCase(database.reader, law, caseId);
      const replayed = replay(caseId, await journal.read(caseId), law, lexicon);
      expect(replayed.findings).toEqual([]);
      expect(
        stored !== null && replayed.state !== null
          ? compare(caseId, seq, replayed.state, stored.state)
          : 'lost',
      ).toEqual([]);
    }
  });
});

async function toSignature(http: HttpOffice, id: string, policy: boolean): Promise<void> {
  await accepted(http.acts('wangnigao', id, 'SUBMIT'));
  await accepted(http.acts('lichuzhang', id, 'APPROVE'));
  await accepted(http.acts('zhoubanhe', id, 'APPROVE'));
  await accepted(http.acts('wangnigao', id, 'REVIEW', CLEAR));
  if (policy) await accepted(http.acts('lichuzhang', id, 'APPROVE'));
  await accepted(http.acts('chenbaomi', id, 'REVIEW', CLEAR));
  if (policy) await accepted(http.acts('sunfuting', id, 'REVIEW', CLEAR));
}

async function publish(
  http: HttpOffice,
  title: string,
  body = DRAFT.body,
): Promise<{ id: string; slug: string }> {
  const draft = { ...DRAFT, title, body, attribute: 'proactive' };
  const id = String((await http.drafts('wangnigao', draft)).json['id']);
  await toSignature(http, id, false);
  await accepted(http.acts('sunfuting', id, 'SIGN_OFF'));
  await accepted(http.acts('zhoubanhe', id, 'REGISTER'));
  await accepted(http.acts('zhengxinxi', id, 'PUBLISH'));
  const slug = String(documentOf(await factsOf(http, id)).indexNumber).replace('/', '-');
  expect((await http.ask('GET', `/documents/${slug}`)).status).toBe(200);
  return { id, slug };
}

async function factsOf(http: HttpOffice, id: string): Promise<JsonObject> {
  const stored = await readCase(http.office.database.reader, http.office.law, id);
  return stored?.view.facts ?? {};
}

type Answer = Awaited<ReturnType<HttpOffice['ask']>>;

async function accepted(asked: Promise<Answer>): Promise<void> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 500)}`);
}

function codesOf({ status, json }: Answer): readonly (number | string)[] {
  const refusals = json['refusals'];
  return [
    status,
    ...(Array.isArray(refusals) ? refusals.map((one) => String((one as JsonObject)['code'])) : []),
  ];
}
