import type { JsonObject } from '../../../src/kernel/index.js';
import type { WayAhead } from '../../../src/workflow/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于检验的通知',
  body: '正文',
  attribute: 'proactive',
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
};

describeOnBothEngines('what is still missing before something can be done', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  const drafted = async (draft: object): Promise<string> =>
    String((await http.drafts('wangnigao', { ...DRAFT, ...draft })).json['id']);
  const asked = async (username: string, id: string, toward: string) =>
    http.ask('GET', `/api/v1/cases/${id}/ahead?toward=${toward}`, { token: await http.tokenOf(username) });
  const ahead = async (id: string, toward: string): Promise<WayAhead> => {
    const answer = await asked('wangnigao', id, toward);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text) as WayAhead;
  };

  it('a plain draft lacks submission, two checks, two reviews, signature and number before it can be published', async () => {
    const way = await ahead(await drafted({}), 'PUBLISH');
    expect(way.outcome).toBe('found');
    expect(way.acts.map(({ state, event, roles }) => [state, event, [...roles].sort()])).toEqual([
      ['drafting', 'SUBMIT', ['drafter']],
      ['division-review', 'APPROVE', ['division-head']],
      ['office-check', 'APPROVE', ['office-reviewer']],
      ['self-check', 'REVIEW', ['drafter']],
      ['specialist', 'REVIEW', ['secrecy-reviewer']],
      ['sign-off', 'SIGN_OFF', ['deputy-in-charge', 'principal']],
      ['numbering', 'REGISTER', ['disclosure-office', 'office-reviewer']],
      ['ready', 'PUBLISH', ['disclosure-office', 'office-reviewer', 'web-desk']],
    ]);
  });

  it('tells the term of the review and the clause under which each act stands', async () => {
    const { acts } = await ahead(await drafted({}), 'SIGN_OFF');
    const review = acts.find(({ state }) => state === 'specialist');
    expect(review?.terms).toEqual([
      { id: 'specialist-review', clause: ['zj-housing-plan-2017#3'], amount: 3, unit: 'wd' },
    ]);
    expect(acts.every(({ clause }) => clause.length > 0)).toBe(true);
  });

  it('what is to be withheld can only be published after its attribute was changed', async () => {
    const ground = { id: 'personal-privacy', rank: 'law', basis: '依据', reason: '说明' };
    const way = await ahead(await drafted({ attribute: 'withheld', ground }), 'PUBLISH');
    expect(way.acts.slice(0, 2).map(({ event, said }) => [event, said['attribute'] ?? null])).toEqual([
      ['EDIT', 'proactive'],
      ['SUBMIT', null],
    ]);
  });

  it('a paper in which the screening found a telephone number can go all the way, before its reviewers answer for it and after', async () => {
    const id = await drafted({ body: '联系人手机 13812345678' });
    const does = async (username: string, type: string, payload: JsonObject = {}): Promise<void> => {
      const { status, text } = await http.acts(username, id, type, payload);
      if (status !== 200) throw new Error(`${type}: ${text}`);
    };
    const eventsAhead = async (): Promise<readonly string[]> =>
      (await ahead(id, 'PUBLISH')).acts.map(({ state, event }) => `${state} ${event}`);
    const rest = ['sign-off SIGN_OFF', 'numbering REGISTER', 'ready PUBLISH'];
    const reviews = ['self-check REVIEW', 'specialist REVIEW'];
    await does('wangnigao', 'SUBMIT');
    await does('lichuzhang', 'APPROVE');
    await does('zhoubanhe', 'APPROVE');
    expect(await eventsAhead()).toEqual([...reviews, ...rest]);
    const unanswered = await http.acts('wangnigao', id, 'REVIEW', CLEAR);
    expect(unanswered.text).toContain('screening-hit-unanswered');
    const answered = { ...CLEAR, handling: '系对外公布的办公电话' };
    await does('wangnigao', 'REVIEW', answered);
    expect(await eventsAhead()).toEqual([...reviews.slice(1), ...rest]);
    await does('chenbaomi', 'REVIEW', answered);
    expect(await eventsAhead()).toEqual(rest);
  });

  it('refuses an event that the chart does not have, in Chinese and with those that it has', async () => {
    const refused = await asked('wangnigao', await drafted({}), 'FLY');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('event-unknown');
    expect(refused.text).toContain('SUBMIT');
  });

  it('tells nothing of a case that somebody may not see', async () => {
    const refused = await asked('wangnigao', '00000000-0000-7000-8000-000000000000', 'SUBMIT');
    expect(refused.status).toBe(404);
  });
});
