import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describeOnEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  body: '一、公示内容。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const TITLES = [
  '关于第一件事的通知',
  '关于第二件事的通知',
  '=关于第三件事的通知',
  '关于第四件事的通知',
  '关于第五件事的通知',
];

/** One engine: what is read is read by the lists, which both engines are tested for. */
describeOnEngine('sqlite', 'lists as tables, and answers on the wire', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    for (const title of TITLES) await http.drafts('wangnigao', { ...DRAFT, title });
  });
  afterAll(() => http.close());

  const actorOf = async (username: string) => {
    const actor = await http.office.identity.actorByUsername.run(username);
    if (!actor.ok) throw new Error(username);
    return actor.value;
  };
  const linesOf = async (portions: AsyncIterable<string>): Promise<readonly string[]> => {
    let text = '';
    for await (const portion of portions) text += portion;
    return text.replace('\uFEFF', '').trimEnd().split('\r\n');
  };

  it('gives every document that the filter lets through, the latest drafted first, in words that people use', async () => {
    const token = await http.tokenOf('wangnigao');
    const { text, headers, status } = await http.ask('GET', '/api/v1/documents/csv', { token });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(encodeURIComponent('公文.csv'));
    const [head, ...rows] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe(
      '编号,标题,文件类别,文种,公开属性,发文字号,索引号,环节,机关,拟稿处室,拟稿人,成文日期,公布日期,有效性,最近变动',
    );
    expect(rows.map((row) => row.split(',')[1])).toEqual([
      '关于第五件事的通知',
      '关于第四件事的通知',
      "'=关于第三件事的通知",
      '关于第二件事的通知',
      '关于第一件事的通知',
    ]);
    expect(rows[0]).toContain('一般公文,通知,主动公开,,,拟稿,');
    expect(rows[0]).toContain('王拟稿');
    const narrowed = await http.ask('GET', `/api/v1/documents/csv?title=${encodeURIComponent('第二')}`, {
      token,
    });
    expect(narrowed.text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('gives no row of a document that the reader may not see', async () => {
    const { text } = await http.ask('GET', '/api/v1/documents/csv', {
      token: await http.tokenOf('linnigao'),
    });
    expect(text).not.toContain('关于第一件事的通知');
  });

  it('reads documents portion by portion, and neither leaves one out nor tells it twice', async () => {
    const lines = await linesOf(await http.office.exportDocuments.run(await actorOf('wangnigao'), {}, 2));
    expect(lines).toHaveLength(1 + TITLES.length);
    expect(new Set(lines).size).toBe(1 + TITLES.length);
  });

  it('gives every record of the audit, also beyond a portion', async () => {
    const counted: unknown = await http.office.database.reader.query(
      `select count(*) as n from identity_event`,
    );
    const all = Number((counted as readonly { n: number | string }[])[0]?.n);
    expect(all).toBeGreaterThan(2);
    const person = await actorOf('qishenji');
    const found = await http.office.identity.exportAudit.run(person, { organ: null, filter: {} }, 2);
    if (!found.ok) throw new Error(found.error.map(({ code }) => code).join());
    expect(await linesOf(found.value)).toHaveLength(1 + all);
  });

  it('compresses the words and the public pages, which are the same for everybody', async () => {
    const token = await http.tokenOf('wangnigao');
    const asks = (url: string, encoding: string) =>
      http.app.inject({ url, headers: { authorization: `Bearer ${token}`, 'accept-encoding': encoding } });
    const plain = await asks('/api/v1/words', 'identity');
    const brotli = await asks('/api/v1/words', 'gzip, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers['vary']).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.payload);
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    const page = await asks('/', 'gzip');
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.rawPayload).toString()).toContain('<!doctype html>');
  });

  it('leaves answers about cases as they are, whose length would tell what stands in them', async () => {
    const headers = {
      authorization: `Bearer ${await http.tokenOf('wangnigao')}`,
      'accept-encoding': 'gzip, br',
    };
    const answer = await http.app.inject({ url: '/api/v1/documents', headers });
    expect(answer.rawPayload.length).toBeGreaterThan(1_024);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });
});
