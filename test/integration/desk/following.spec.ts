import type { JsonObject } from '../../../src/kernel/index.js';
import { TestEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { NO } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于租赁补贴公示的通知',
  body: '一、公示补贴对象。\n联系人手机 13812345678。\n',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};
const LIST = '张三，补贴 100 元';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Reads only what the journal holds already, and so needs one database. */
describe('following a case, for whoever may see it', () => {
  const engine = new TestEngine('sqlite', OFFICE_SCHEMA);
  let http: HttpOffice;
  let id: string;

  const asks = async (username: string, path: string): Promise<Answer> =>
    http.ask('GET', `/api/v1${path}`, { token: await http.tokenOf(username) });
  const told = async <T>(path: string): Promise<T> => JSON.parse((await asks('chenbaomi', path)).text) as T;
  const does = async (username: string, type: string, payload: JsonObject = {}): Promise<void> => {
    http.clock.advance(60_000);
    const { status, text } = await http.acts(username, id, type, payload);
    if (status !== 200) throw new Error(`${type}: ${text}`);
  };

  const attachmentOfCase = async (): Promise<string> => {
    const versions = await told<readonly { attachments: readonly { id: string }[] }[]>(
      `/documents/${id}/versions`,
    );
    return versions.at(-1)?.attachments[0]?.id ?? '';
  };

  beforeAll(async () => {
    await engine.start();
    http = await HttpOffice.open(engine);
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
    await does('wangnigao', 'ATTACH', { name: '名单.txt', content: Buffer.from(LIST).toString('base64') });
    await does('wangnigao', 'SUBMIT');
    await does('lichuzhang', 'APPROVE', { opinion: '同意。' });
    await does('zhoubanhe', 'APPROVE');
    await does('wangnigao', 'REVIEW', { ...NO, outcome: 'clear', handling: '系办公电话' });
  });
  afterAll(async () => {
    await http.close();
    await engine.stop();
  });

  it('tells of every task who had it, what they said, and when it came, was opened and was done', async () => {
    await does('chenbaomi', 'OPEN');
    const people = await told<readonly { person: string }[]>(`/cases/${id}/people?for=reassign`);
    await does('chenbaomi', 'REASSIGN', { to: people[0]?.person ?? '', reason: '出差' });
    const rows = await told<
      readonly {
        stateLabel: string;
        name: string | null;
        what: string;
        opinion: string | null;
        openedAt: string | null;
        doneAt: string | null;
      }[]
    >(`/cases/${id}/handlings`);
    expect(
      rows.map(({ stateLabel, name, what, opinion, openedAt, doneAt }) => [
        stateLabel,
        name,
        what,
        opinion,
        openedAt !== null,
        doneAt !== null,
      ]),
    ).toEqual([
      ['拟稿', '王拟稿', '送审', null, true, true],
      ['处室审核', '李处长', '同意', '同意。', true, true],
      ['厅办公室核稿', '周办核', '同意', null, true, true],
      ['自审', '王拟稿', '自审可以公开（或同意所定属性）', null, true, true],
      ['专审', '陈保密', '转办', '出差', true, true],
      ['专审', null, '', null, false, false],
    ]);
    const table = (await asks('chenbaomi', `/cases/${id}/handlings?format=csv`)).text;
    expect(table.split('\r\n')[2]).toMatch(/^处室审核,李处长,,同意,同意。,2018-/);
  });

  it('marks on the chart where the case stands and the arrows it went along, each arrow with its clause', async () => {
    const { states, edges, walks } = await told<{
      states: readonly { label: string; current: boolean; kind: string }[];
      edges: readonly {
        from: string;
        to: string;
        walked: number;
        ways: readonly { clause: readonly string[] }[];
      }[];
      walks: readonly { label: string; from: string | null }[];
    }>(`/cases/${id}/diagram`);
    expect(
      states.filter(({ current, kind }) => current && kind === 'step').map(({ label }) => label),
    ).toEqual(['专审']);
    const walked = edges.filter((edge) => edge.walked > 0).map(({ from, to }) => `${from} → ${to}`);
    expect(walked).toContain('drafting → division-review');
    expect(walked).toContain('office-check → reviews');
    expect(walked.some((arrow) => arrow.endsWith('→ published'))).toBe(false);
    expect(edges.every(({ ways }) => ways.every(({ clause }) => clause.length > 0))).toBe(true);
    expect(walks.map(({ label }) => label).slice(1, 4)).toEqual(['送审', '同意', '同意']);
  });

  it('shows a hit where it stands in the text', async () => {
    expect(await told(`/documents/${id}/screening`)).toEqual([
      {
        where: 'body',
        whereLabel: '正文',
        code: 'mobile-number',
        label: '手机号码',
        at: DRAFT.body.indexOf('138'),
        length: 11,
      },
    ]);
  });

  it('gives an attachment as a file to be saved, to those who see the case and to nobody else', async () => {
    const path = `/documents/${id}/attachments/${await attachmentOfCase()}`;
    const { status, text, headers } = await http.ask('GET', `/api/v1${path}`, {
      token: await http.tokenOf('chenbaomi'),
    });
    expect([status, text]).toEqual([200, LIST]);
    expect([
      headers['content-disposition'],
      headers['x-content-type-options'],
      headers['content-security-policy'],
    ]).toEqual([
      `attachment; filename*=UTF-8''${encodeURIComponent('名单.txt')}`,
      'nosniff',
      "default-src 'none'; sandbox",
    ]);
    expect((await asks('qinjingban', path)).status).toBe(404);
    expect((await asks('chenbaomi', `/documents/${id}/attachments/a9-9`)).status).toBe(404);
  });

  it('acts once however often the same act is told under its key, and again under none is a matter of versions', async () => {
    const token = await http.tokenOf('lichuzhang');
    const { json: before } = await http.ask('GET', `/api/v1/cases/${id}`, { token });
    const remind = (message: string): Promise<Answer & { json: JsonObject }> =>
      http.ask('POST', `/api/v1/cases/${id}/events`, {
        token,
        headers: { 'if-match': `"${String(before['version'])}"`, 'idempotency-key': 'once' },
        body: { type: 'REMIND', payload: { message } },
      });
    const answers = [await remind('请尽快'), await remind('请尽快')];
    expect(answers.map(({ status, json }) => [status, json['version']])).toEqual([
      [200, Number(before['version']) + 1],
      [200, Number(before['version']) + 1],
    ]);
    expect((await remind('另一句')).status).toBe(409);
  });

  it('refuses an attachment, its hits and its text of a case that was sealed', async () => {
    const attachment = await attachmentOfCase();
    await does('chenbaomi', 'QUARANTINE', { reasonCode: 'review-finding' });
    for (const path of [`attachments/${attachment}`, 'screening'])
      expect((await asks('chenbaomi', `/documents/${id}/${path}`)).status).toBe(404);
  });
});
