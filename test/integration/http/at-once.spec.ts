import { run, sql } from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { findingsOf } from '../../support/case-invariants.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于同时办理的通知',
  body: '一、内容\n\n　　同时办理。',
  attribute: 'proactive',
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
};

describeOnBothEngines('requests that arrive at once', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  const act = async (username: string, id: string, type: string, version: number) =>
    http.ask('POST', `/api/v1/cases/${id}/events`, {
      token: await http.tokenOf(username),
      body: { type, payload: { opinion: `${username}同意` } },
      headers: { 'if-match': `"${version}"` },
    });

  it('the same approval sent ten times is given once; the other nine have seen an old version', async () => {
    const id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
    await http.acts('wangnigao', id, 'SUBMIT');
    const answers = await Promise.all(Array.from({ length: 10 }, () => act('lichuzhang', id, 'APPROVE', 2)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 412),
    ]);
    const entries = await http.office.journal.read(id);
    expect(entries.map(({ type }) => type)).toEqual(['CREATE', 'SUBMIT', 'APPROVE']);
    expect(await findingsOf(http, id)).toEqual([]);
  });

  it('a creation sent ten times under one key makes one document', async () => {
    const token = await http.tokenOf('wangnigao');
    const ask = () =>
      http.ask('POST', '/api/v1/documents', {
        token,
        body: { draft: { ...DRAFT, title: '关于只有一件的通知' } },
        headers: { 'idempotency-key': 'once' },
      });
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect([...new Set(answers.map(({ status, json }) => `${status} ${String(json['id'])}`))]).toHaveLength(
      1,
    );
    const [made] = await run<{ n: number | string }>(
      http.office.database.reader,
      sql`select count(*) as n from document where title = ${'关于只有一件的通知'}`,
    );
    expect(Number(made?.n)).toBe(1);
  });

  it('papers signed and numbered at once get numbers without a gap and without a double', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 6; number += 1)
      ids.push(
        String((await http.drafts('wangnigao', { ...DRAFT, title: `关于第${number}件的通知` })).json['id']),
      );
    for (const id of ids) {
      for (const [who, type, payload] of [
        ['wangnigao', 'SUBMIT', {}],
        ['lichuzhang', 'APPROVE', {}],
        ['zhoubanhe', 'APPROVE', {}],
        ['wangnigao', 'REVIEW', CLEAR],
        ['chenbaomi', 'REVIEW', CLEAR],
        ['sunfuting', 'SIGN_OFF', {}],
      ] as const)
        expect((await http.acts(who, id, type, payload)).status).toBe(200);
    }
    const token = await http.tokenOf('zhoubanhe');
    const answers = await Promise.all(
      ids.map(async (id) => {
        const seen = await http.ask('GET', `/api/v1/cases/${id}`, { token });
        const headers = { 'if-match': String(seen.headers['etag']) };
        return http.ask('POST', `/api/v1/cases/${id}/events`, {
          token,
          body: { type: 'REGISTER', payload: {} },
          headers,
        });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const numbers = await run<{ document_number: string }>(
      http.office.database.reader,
      sql`select document_number from document where document_number is not null order by document_number`,
    );
    expect(numbers.map(({ document_number }) => document_number)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `示建〔2018〕${number}号`),
    );
  });
});
