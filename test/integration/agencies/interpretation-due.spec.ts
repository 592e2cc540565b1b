import { run, sql } from '../../../src/database/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DAY_MS = 86_400_000;
const FOUR_LEVELS: readonly (readonly [string, string, JsonObject?])[] = [
  ['wangnigao', 'SUBMIT'],
  ['lichuzhang', 'REVIEW', CLEAR],
  ['chenbaomi', 'REVIEW', CLEAR],
  ['sunfuting', 'REVIEW', CLEAR],
  ['zhaotingzhang', 'SIGN_OFF'],
  ['zhoubanhe', 'REGISTER', { code: '示建' }],
  ['zhengxinxi', 'PUBLISH'],
];

describeOnBothEngines('an interpretation owed within seven working days', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    // A Friday; the seventh working day after it is Tuesday the 12th.
    http = await HttpOffice.open(engine, { id: 'dingtao-housing', day: '2017-09-01' });
  });
  afterAll(async () => http.close());

  it('is due on 12 September, lapses on the 13th, and the document stays public and owing', async () => {
    const id = await publishedPolicy(http);
    expect(await terms(http, id)).toEqual([{ due_on: '2017-09-12', status: 'running' }]);
    http.clock.advance(11 * DAY_MS);
    await http.office.sweeper.sweep();
    expect(await terms(http, id)).toEqual([{ due_on: '2017-09-12', status: 'running' }]);
    http.clock.advance(DAY_MS);
    await http.office.sweeper.sweep();
    expect((await terms(http, id))[0]).toEqual({ due_on: '2017-09-12', status: 'lapsed' });
    const said = { opinion: '解读已在政府网站房屋征收专栏公开' };
    expect((await http.acts('wangnigao', id, 'APPROVE', { opinion: '' })).status).toBe(422);
    expect((await http.acts('wangnigao', id, 'APPROVE', said)).status).toBe(200);
    expect((await terms(http, id)).map(({ status }) => status)).not.toContain('running');
  });
});

async function publishedPolicy(http: HttpOffice): Promise<string> {
  const draft = {
    kind: 'policy',
    documentType: 'opinion',
    title: '关于房屋征收补偿的意见',
    body: '一、补偿',
  };
  const created = await http.drafts('wangnigao', {
    ...draft,
    attribute: 'proactive',
    declaredNonSecret: true,
  });
  const id = String(created.json['id']);
  for (const [who, event, payload] of FOUR_LEVELS)
    expect([event, (await http.acts(who, id, event, payload)).status]).toEqual([event, 200]);
  return id;
}

/** The terms of the duty to interpret, first term first. */
async function terms(http: HttpOffice, id: string) {
  return run<{ due_on: string; status: string }>(
    http.office.database.reader,
    sql`select due_on, status from workflow_deadline where case_id = ${id} and name = ${'interpretation-due'} order by due_on`,
  );
}
