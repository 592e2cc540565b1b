import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { NO } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于租赁补贴公示的通知',
  body: '一、公示补贴对象。\n二、公示标准。\n',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
};

interface Field extends JsonObject {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly options: readonly {
    value: string;
    label: string;
    clause: string[];
    with: JsonObject;
    list: string;
  }[];
  readonly fields: readonly Field[];
}
interface Form {
  readonly event: string;
  readonly fields: readonly Field[];
}

describeOnBothEngines('what handling a case needs to know', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
  });
  afterAll(() => http.close());

  const asks = async <T>(username: string, path: string): Promise<T> =>
    JSON.parse((await http.ask('GET', `/api/v1${path}`, { token: await http.tokenOf(username) })).text) as T;
  const formOf = async (username: string, event: string): Promise<Form | undefined> =>
    (await asks<readonly Form[]>(username, `/cases/${id}/forms`)).find((form) => form.event === event);
  const fieldOf = async (username: string, event: string, name: string): Promise<Field | undefined> =>
    (await formOf(username, event))?.fields.find((field) => field.name === name);
  const named = async (username: string, purpose: string): Promise<readonly string[]> =>
    (await asks<readonly { name: string }[]>(username, `/cases/${id}/people?for=${purpose}`)).map(
      ({ name }) => name,
    );
  const does = async (username: string, type: string, payload: JsonObject = {}): Promise<void> => {
    const { status, text } = await http.acts(username, id, type, payload);
    if (status !== 200) throw new Error(`${type}: ${text}`);
  };

  it('offers grounds with their clause and the ranks of law that they may rest on', async () => {
    const ground = await fieldOf('wangnigao', 'EDIT', 'ground');
    const item = ground?.fields.find(({ name }) => name === 'id');
    expect(item?.options.find(({ value }) => value === 'trade-secret')).toEqual({
      value: 'trade-secret',
      label: '商业秘密',
      clause: ['gwy-ling-492#14'],
      with: { code: 'S14b', discretion: 'third-party', ranks: ['law', 'administrative-regulation'] },
      list: 'withholding-grounds',
    });
    expect(ground?.required).toBe(false);
    const type = await fieldOf('wangnigao', 'EDIT', 'documentType');
    expect(type?.options.find(({ value }) => value === 'notice')?.label).toBe('通知');
  });

  it('offers nobody a form for what is not theirs to do', async () => {
    expect(await formOf('lichuzhang', 'EDIT')).toBeUndefined();
    expect(await formOf('wangnigao', 'SUBMIT')).toMatchObject({ label: '送审', open: true, fields: [] });
  });

  it('names the steps to which a paper may be returned, and demands a reason', async () => {
    await does('wangnigao', 'SUBMIT');
    const form = await formOf('lichuzhang', 'RETURN');
    expect(form?.fields).toMatchObject([
      { name: 'to', type: 'state', required: true, options: [{ value: 'drafting', label: '拟稿' }] },
      { name: 'reason', type: 'text', required: true },
    ]);
    expect((await fieldOf('lichuzhang', 'APPROVE', 'outcome'))?.required).toBe(false);
  });

  it('puts the questions of the secrecy review in the words and under the clauses of the pack', async () => {
    await does('lichuzhang', 'APPROVE');
    const reasons = await fieldOf('zhoubanhe', 'RETURN_TO_ORGAN', 'reasons');
    expect(reasons).toMatchObject({ type: 'choices', required: true });
    expect(reasons?.options.length).toBeGreaterThan(1);
    await does('zhoubanhe', 'APPROVE');
    await does('wangnigao', 'REVIEW', { ...NO, outcome: 'clear' });
    expect(await fieldOf('chenbaomi', 'REVIEW', 'stateSecret')).toMatchObject({
      label: '是否涉及国家秘密',
      type: 'yes-no',
      required: true,
      clause: ['zj-housing-plan-2017#3'],
    });
    const outcome = await fieldOf('chenbaomi', 'REVIEW', 'outcome');
    expect(outcome?.options.map(({ value, label }) => `${value} ${label}`)).toContain(
      'refer-up 不能确定，报请确定',
    );
    expect(outcome?.options[0]?.with).toEqual({ releases: true });
  });

  it('names those who may be given a task: with the right, and without what keeps them from it', async () => {
    expect(await named('chenbaomi', 'reassign')).toEqual(['卫保密']);
    const signers = await named('chenbaomi', 'add-signer');
    expect(signers).toContain('李处长');
    expect(signers).not.toContain('陈保密');
    // The drafter stands aside in the specialist's review.
    expect(signers).not.toContain('王拟稿');
    expect(await named('chenbaomi', 'copy')).toContain('王拟稿');
    const denied = await http.ask('GET', `/api/v1/cases/${id}/people?for=reassign`, {
      token: await http.tokenOf('wangnigao'),
    });
    expect(denied.status).toBe(403);
  });

  it('shows what was changed, from one version to another and since one’s own last act', async () => {
    await does('chenbaomi', 'RETURN', { to: 'drafting', reason: '对象有误' });
    await does('wangnigao', 'EDIT', { body: '一、公示保障对象。\n二、公示标准。\n' });
    const parts = [
      { kind: 'same', text: '一、公示', by: null },
      { kind: 'removed', text: '补贴', by: '王拟稿' },
      { kind: 'added', text: '保障', by: '王拟稿' },
      { kind: 'same', text: '对象。\n二、公示标准。\n', by: null },
    ];
    expect(await asks('lichuzhang', `/documents/${id}/diff?from=1&to=2`)).toEqual({
      from: 1,
      to: 2,
      parts,
      attachments: { added: [], removed: [] },
    });
    expect(await asks('chenbaomi', `/documents/${id}/diff?since=my-last-review`)).toMatchObject({
      from: 1,
      to: 2,
      parts,
    });
    const token = await http.tokenOf('weibaomi');
    const statuses = ['since=my-last-review', 'from=1&to=9', ''].map(
      async (query) => (await http.ask('GET', `/api/v1/documents/${id}/diff?${query}`, { token })).status,
    );
    expect(await Promise.all(statuses)).toEqual([409, 404, 400]);
  });
});
