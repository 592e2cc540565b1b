import { TestEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于检验的通知',
  body: '一、公示对象。\n二、公示标准。\n',
  declaredNonSecret: true,
};

describe('what a drafting screen asks of the interface', () => {
  const engine = new TestEngine('sqlite', OFFICE_SCHEMA);
  let http: HttpOffice;
  beforeAll(async () => {
    await engine.start();
    http = await HttpOffice.open(engine, { id: 'zhejiang-housing', day: '2018-03-01' });
  });
  afterAll(async () => {
    await http.close();
    await engine.stop();
  });

  it('a file is read and nothing of it is kept; a file that bears a mark is refused without a word of it', async () => {
    const token = await http.tokenOf('wangnigao');
    const look = async (name: string, text: string) =>
      http.ask('POST', '/api/v1/imports/preview', {
        token,
        body: { name, content: Buffer.from(text).toString('base64') },
      });
    const read = await look('通知.txt', '关于做好信息公开工作的通知\n\n各处室：\n请按要求公开。\n');
    expect([read.status, read.json]).toEqual([
      200,
      expect.objectContaining({
        format: 'txt',
        encoding: 'utf-8',
        title: '关于做好信息公开工作的通知',
        body: expect.stringContaining('请按要求公开。') as unknown,
      }),
    ]);
    const list = await http.ask('GET', '/api/v1/documents', { token });
    expect(list.json['items']).toEqual([]);
    const marked = await look('通知.txt', '机密★10年\n关于某工程的通知');
    expect(marked.status).toBe(422);
    expect(marked.text).toContain('classification-mark-found');
    expect(marked.text).not.toContain('工程');
    const token2 = await http.tokenOf('lichuzhang');
    const body = { name: '通知.txt', content: '55Sy' };
    const denied = await http.ask('POST', '/api/v1/imports/preview', { token: token2, body });
    expect(denied.text).toContain('permission-missing');
  });

  it('every change between two versions stands under the name of who made it', async () => {
    const made = await http.drafts('wangnigao', DRAFT);
    const id = String(made.json['id']);
    await http.acts('wangnigao', id, 'EDIT', { body: '一、公示补贴对象。\n二、公示标准。\n' });
    const token = await http.tokenOf('wangnigao');
    const { json } = await http.ask('GET', `/api/v1/documents/${id}/diff?from=1`, { token });
    expect(json['parts']).toEqual([
      { kind: 'same', text: '一、公示', by: null },
      { kind: 'added', text: '补贴', by: '王拟稿' },
      { kind: 'same', text: '对象。\n二、公示标准。\n', by: null },
    ]);
    const versions = await http.ask('GET', `/api/v1/documents/${id}/versions`, { token });
    expect(JSON.parse(versions.text)).toMatchObject([
      { version: 1, madeByName: '王拟稿' },
      { version: 2, madeByName: '王拟稿' },
    ]);
  });
});
