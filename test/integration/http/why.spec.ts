import type { JsonObject } from '../../../src/kernel/index.js';
import type { CaseExplanation, RuleExplanation } from '../../../src/workflow/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { pastTheTriggers } from '../../support/past-the-triggers.js';
import { CLEAR } from '../../support/review-form.js';

const PRIVACY = {
  id: 'personal-privacy',
  rank: 'administrative-regulation',
  basis: '甲标记依据条款',
  reason: '乙标记住户收入',
};
/** Some text, as far as the test knows. */
const TEXT: unknown = expect.any(String);
const ATTRIBUTE_RULES = 'policies/packs/zhejiang-housing/2017-05-17/rules/attribute.yaml:';

const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '丙标记题名',
  body: '一、名单\n\n　　丁标记正文。',
  attribute: 'withheld',
  ground: PRIVACY,
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
};

describeOnBothEngines('why a case stands where it does, over HTTP', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    id = String((await http.drafts('wangnigao', DRAFT)).json['id']);
    await accepted(http.acts('wangnigao', id, 'SUBMIT'));
    await accepted(http.acts('lichuzhang', id, 'APPROVE', { opinion: '同意' }));
    await accepted(http.acts('zhoubanhe', id, 'APPROVE'));
    await accepted(http.acts('wangnigao', id, 'REVIEW', CLEAR));
    await accepted(http.acts('chenbaomi', id, 'REVIEW', CLEAR));
    await accepted(http.acts('sunfuting', id, 'SIGN_OFF'));
    await accepted(http.acts('zhoubanhe', id, 'REGISTER'));
  });
  afterAll(() => http.close());

  const why = async (username: string, query = ''): Promise<CaseExplanation> => {
    const answer = await http.ask('GET', `/api/v1/cases/${id}/why${query}`, {
      token: await http.tokenOf(username),
    });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text) as CaseExplanation;
  };

  it('opens every entry of the journal, each with the receipt that stands there', async () => {
    const { rulings, pack } = await why('wangnigao');
    expect(rulings.map(({ seq, event }) => `${seq} ${event}`)).toEqual([
      '1 CREATE',
      '2 SUBMIT',
      '3 APPROVE',
      '4 APPROVE',
      '5 REVIEW',
      '6 REVIEW',
      '7 SIGN_OFF',
      '8 REGISTER',
    ]);
    expect(pack).toMatchObject({ pack: 'zhejiang-housing', effectiveFrom: '2017-05-17' });
    const entries = await http.office.journal.read(id);
    expect(rulings.map(({ receipt }) => receipt?.facts)).toEqual(
      entries.map(({ ruling }) => ruling?.['facts']),
    );
    expect(new Set(rulings.map(({ receipt }) => receipt?.facts)).size).toBe(8);
  });

  it('opens a rule to its pack, its clauses by title and gist, and the facts it read with who judged them', async () => {
    const { rulings, next } = await why('wangnigao', '?seq=2');
    expect([rulings.length, next]).toEqual([1, []]);
    const rule = ruleIn(rulings[0]?.rules, 'non-proactive-reasoned');
    expect(rule).toMatchObject({
      pack: 'zhejiang-housing',
      source: `${ATTRIBUTE_RULES}15`,
      found: 'holds',
      when: 'document.attribute == "on-application" || document.attribute == "withheld"',
      refusal: null,
    });
    expect(rule?.clauses[0]).toMatchObject({
      clause: 'zj-housing-plan-2017#1',
      title: '浙江省住房和城乡建设厅“五公开”实施方案',
      article: '1',
      gist: TEXT,
    });
    const wang = { person: 'demo-wang', name: '王拟稿', onBehalfOf: null };
    const judgements = [{ seq: 1, at: '2018-03-01T01:01:00.000Z', event: 'CREATE', by: wang }];
    const read = { shown: 'told', judged: true, judgements };
    expect(rule?.facts).toEqual([
      { path: 'document.attribute', value: 'withheld', ...read },
      { path: 'document.ground', value: '（4 个字段）', ...read },
      { path: 'document.ground.basis', value: '甲标记依据条款', ...read },
      { path: 'document.ground.reason', value: '乙标记住户收入', ...read },
    ]);
    expect(ruleIn(rulings[0]?.rules, 'interpretation-planned')?.found).toBe('not-applied');
  });

  it('tells of a refusal to disclose the smallest change of facts that would turn it, and on whose judgement it rests', async () => {
    const { next } = await why('zhengxinxi');
    const publish = next.find(({ event }) => event === 'PUBLISH');
    expect([publish?.mine, publish?.open, publish?.reasons]).toEqual([true, false, []]);
    const refused = ruleIn(publish?.rules, 'only-proactive-is-published');
    expect(refused).toMatchObject({ found: 'fails', refusal: { code: 'not-proactive' } });
    expect(refused?.turns).toEqual([
      {
        changes: [
          {
            path: 'document.attribute',
            from: 'withheld',
            to: ['proactive'],
            example: false,
            judged: true,
            judgements: [expect.objectContaining({ seq: 1, event: 'CREATE' })],
          },
        ],
        finds: 'holds',
        // What is not to be public gets no index number.
        stillRefusing: ['index-number-assigned'],
      },
    ]);
    const outcome = ruleIn(publish?.rules, 'reviewed-before-release')?.facts.at(-1);
    expect(outcome).toMatchObject({ path: 'approvals.specialist.outcome', value: 'clear' });
    expect(outcome?.judgements.map(({ seq, by }) => `${seq} ${by.name}`)).toEqual(['6 陈保密']);
  });

  it('tells with a parameter its value, the days on which it is in force, and the clause behind it', async () => {
    const policy = { ...DRAFT, kind: 'policy', attribute: 'proactive', ground: null, body: '一、另一正文' };
    const other = String((await http.drafts('wangnigao', policy)).json['id']);
    await accepted(
      http.acts('wangnigao', other, 'EDIT_INTERPRETATION', {
        plan: '同步发布',
        title: '解读',
        body: '一、背景',
        elements: ['background'],
        forms: ['text'],
      }),
    );
    const token = await http.tokenOf('wangnigao');
    const answer = await http.ask('GET', `/api/v1/cases/${other}/why`, { token });
    const { next } = JSON.parse(answer.text) as CaseExplanation;
    const rule = ruleIn(next.find(({ event }) => event === 'SUBMIT')?.rules, 'interpretation-says-enough');
    expect(rule?.found).toBe('fails');
    expect(rule?.parameters).toEqual([
      {
        id: 'interpretation-elements-required',
        label: TEXT,
        unit: 'list',
        on: '2018-03-01',
        inForce: {
          value: ['background', 'objectives', 'main-content'],
          from: '2017-05-17',
          to: null,
          clauses: [expect.objectContaining({ clause: 'zj-housing-plan-2017#16' })],
        },
      },
    ]);
    const changes = rule?.turns.flatMap(({ changes: all, finds }) =>
      all.map(({ path, to }) => [path, to, finds]),
    );
    expect(changes).toContainEqual([
      'interpretation.elements',
      [['background', 'objectives', 'main-content']],
      'holds',
    ]);
  });

  it.each([
    ['?seq=99', 404, 'unknown'],
    ['?seq=0', 400, 'body-invalid'],
    ['?seq=-1', 400, 'body-invalid'],
    ['?seq=1;drop', 400, 'body-invalid'],
  ])('refuses a ruling that is not there: %s', async (query, status, code) => {
    const token = await http.tokenOf('wangnigao');
    const answer = await http.ask('GET', `/api/v1/cases/${id}/why${query}`, { token });
    expect([answer.status, codeOf(answer.json)]).toEqual([status, code]);
  });

  it('says nothing to whoever may not see the case, whether there is such a ruling or not', async () => {
    for (const query of ['', '?seq=1', '?seq=99']) {
      const token = await http.tokenOf('zhangnigao');
      const hidden = await http.ask('GET', `/api/v1/cases/${id}/why${query}`, { token });
      expect([hidden.status, codeOf(hidden.json)]).toEqual([404, 'not-visible']);
      expect(hidden.text).not.toMatch(/标记|withheld|personal-privacy/);
    }
  });

  it('says from which entry on the journal cannot be followed, and explains what comes before', async () => {
    const other = String((await http.drafts('wangnigao', { ...DRAFT, body: '一、又一正文' })).json['id']);
    await accepted(http.acts('wangnigao', other, 'SUBMIT'));
    const [, submitted] = await http.office.journal.read(other);
    const forged = JSON.stringify({ ...submitted?.payload, move: 'forged' });
    await pastTheTriggers(
      engine,
      `update "journal_entry" set "payload" = '${forged}' where "caseId" = '${other}' and "seq" = 2`,
    );
    const token = await http.tokenOf('wangnigao');
    const answer = await http.ask('GET', `/api/v1/cases/${other}/why`, { token });
    const { rulings, brokenAt } = JSON.parse(answer.text) as CaseExplanation;
    expect([rulings.map(({ seq }) => seq), brokenAt?.seq]).toEqual([[1], 2]);
  });

  it('of a state secret tells rules, clauses and what was found, and of facts that they are sealed or destroyed', async () => {
    await accepted(http.acts('chenbaomi', id, 'QUARANTINE', { reasonCode: 'review-finding' }));
    const explained = await why('chenbaomi');
    expect(explained.sealed).toBe(true);
    const rule = ruleIn(explained.rulings[1]?.rules, 'non-proactive-reasoned');
    expect(rule?.found).toBe('holds');
    expect(rule?.facts.map(({ path, shown, value }) => [path, shown, value])).toEqual([
      ['document.attribute', 'sealed', null],
      ['document.ground', 'sealed', null],
      ['document.ground.basis', 'destroyed', null],
      ['document.ground.reason', 'destroyed', null],
    ]);
    const rules = explained.rulings.flatMap((one) => one.rules);
    expect(rules.flatMap(({ turns }) => turns)).toEqual([]);
    expect(JSON.stringify(explained)).not.toContain('标记');
    const told = [...rules, ...explained.next.flatMap((one) => one.rules)].flatMap(({ facts }) =>
      facts.flatMap(({ path, shown }) => (shown === 'told' ? [path.split('.')[0]] : [])),
    );
    expect([...new Set(told)].sort()).toEqual(['actor']);
    expect(explained.rulings.map(({ receipt }) => receipt?.facts.slice(0, 7))).toEqual(
      Array.from({ length: 9 }, () => 'sha256:'),
    );
  });
});

function ruleIn(rules: readonly RuleExplanation[] | undefined, id: string): RuleExplanation | undefined {
  return rules?.find(({ rule }) => rule === id);
}

function codeOf(problem: JsonObject): string {
  const refusals = problem['refusals'] as readonly { code: string }[];
  return refusals.map(({ code }) => code).join();
}

async function accepted(asked: Promise<Awaited<ReturnType<HttpOffice['ask']>>>): Promise<void> {
  const { status, text } = await asked;
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
}
