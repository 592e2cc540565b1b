import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { copiedPolicies, policyLine } from '../../support/policy-line.js';
import { CLEAR } from '../../support/review-form.js';

const NEW = [
  'new',
  'example-housing',
  '--from',
  '2026-01-05',
  '--title',
  '示例市住房局：“五公开”方案',
] as const;

/** All that a new pack rests on; the others are looked at once, in the first group. */
const BASE = ['cn-national'];

/** Everything below a folder, by path. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a pack that somebody has just made', () => {
  const policies = copiedPolicies();
  beforeAll(async () => {
    expect((await policyLine(policies, ...NEW)).code).toBe(0);
  });

  it('is found without fault, and without a word about it, by the linter', async () => {
    const { code, out } = await policyLine(policies, 'lint', 'example-housing');
    expect([code, out.split('\n').at(-1)]).toEqual([0, '✔ 规则包检查通过']);
    // Beside the comparison with its base there is nothing to say: no fault (✘), no note (·).
    expect(out).not.toMatch(/[✘·]/);
  });

  it('leaves all the other packs without fault', async () => {
    expect((await policyLine(policies, 'lint', '--all')).code).toBe(0);
  });

  it('holds every one of its scenarios', async () => {
    const { code, out } = await policyLine(policies, 'test', 'example-housing', '--json');
    const [report] = (JSON.parse(out) as { packs: { scenarios: { holds: boolean }[] }[] }).packs;
    expect(code).toBe(0);
    expect(report?.scenarios.length).toBeGreaterThan(150);
  });

  it('has scenarios that pass every rule, state, move and outcome', async () => {
    const { code, out } = await policyLine(policies, 'coverage', 'example-housing');
    expect(out).not.toContain('没有情景走过');
    expect(code).toBe(0);
  });

  it('rests no rule, step or term on the plan that nobody has read yet', () => {
    const folder = join(policies, 'packs/example-housing/2026-01-05');
    const cited = [
      'charts/document.yaml',
      'chains/approval.yaml',
      ...readdirSync(join(folder, 'rules'), { encoding: 'utf8' }).map((file) => `rules/${file}`),
    ]
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .filter((line) => !line.trimStart().startsWith('#') && line.includes('example-housing-plan#'));
    expect(cited).toEqual([]);
    expect(readFileSync(join(policies, 'instruments/example-housing-plan.yaml'), 'utf8')).toContain(
      'verified: false',
    );
  });

  it('may not rest on that plan before it is verified', async () => {
    const other = copiedPolicies(BASE);
    await policyLine(other, ...NEW);
    const own = join(other, 'packs/example-housing/2026-01-05/rules/own.yaml');
    writeFileSync(
      own,
      readFileSync(own, 'utf8').replace('clause: gwy-ling-711#17.1', 'clause: example-housing-plan#1'),
    );
    const { code, out } = await policyLine(other, 'lint', 'example-housing');
    expect(code).toBe(1);
    expect(out).toContain('own.yaml:2 unverified-fact');
  });
});

describe('a pack laid over one that has a chart', () => {
  it('is without fault and takes the chart as it is', async () => {
    const policies = copiedPolicies([...BASE, 'zhejiang-housing']);
    const made = await policyLine(
      policies,
      'new',
      'example-county',
      '--extends',
      'zhejiang-housing',
      '--from',
      '2026-01-05',
    );
    expect(made.code).toBe(0);
    expect((await policyLine(policies, 'lint', 'example-county')).code).toBe(0);
    expect(existsSync(join(policies, 'packs/example-county/2026-01-05/charts'))).toBe(false);
  });
});

describe('a new pack that cannot be', () => {
  const policies = copiedPolicies([...BASE, 'zhejiang-housing', 'dingtao-housing']);
  const before = filesBelow(policies);

  it.each([
    ['an id with capitals', ['new', 'Example'], '编号“Example”不对'],
    ['an id that climbs out of the folder', ['new', '../example'], '编号“../example”不对'],
    ['the id of a pack that is there', ['new', 'zhejiang-housing'], '规则包 zhejiang-housing 已经有了'],
    ['an unknown base', ['new', 'example', '--extends', 'cn-natoinal'], '是否想写 “cn-national”'],
    ['a day that does not exist', ['new', 'example', '--from', '2026-02-30'], '生效日期“2026-02-30”不对'],
    ['a day on which no base is in force', ['new', 'example', '--from', '1999-01-01'], '--extends：'],
    ['a day before the law it cites', ['new', 'example', '--from', '2018-01-01'], '样稿只能从 2019-09-01 起'],
    [
      'a base that ends before it',
      ['new', 'example', '--extends', 'dingtao-housing', '--from', '2017-06-01'],
      'base-not-in-force',
    ],
    ['a title of two lines', ['new', 'example', '--from', '2026-01-05', '--title', '甲\n乙'], '请写成一行'],
    [
      'a folder that is not there',
      ['new', 'example', '--dir', '/nowhere/policies'],
      '规则目录 /nowhere/policies 不存在',
    ],
  ])('%s: told in Chinese, and nothing written', async (_what, words, told) => {
    const { code, out } = await policyLine(policies, ...words);
    expect({ code, told: out.includes(told), out }).toEqual({ code: 2, told: true, out });
    expect(filesBelow(policies)).toEqual(before);
  });

  it('beside policies that are faulty themselves, is not written either', async () => {
    const other = copiedPolicies(BASE);
    mkdirSync(join(other, 'instruments/example-housing-plan.yaml'));
    const there = filesBelow(other);
    const { code, out } = await policyLine(other, ...NEW);
    expect(code).toBe(2);
    expect(out).toMatch(/[\u4e00-\u9fff]/);
    expect(filesBelow(other)).toEqual(there);
  });
});

const [drafter, head, secrecy, principal] = ['wangnigao', 'lichuzhang', 'chenbaomi', 'zhaotingzhang'];
const [office, web] = ['zhoubanhe', 'zhengxinxi'];
const TITLE = '关于规范房屋征收补偿的意见';

describeOnBothEngines('an office that runs on a new pack', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    const policies = copiedPolicies(BASE);
    await policyLine(policies, ...NEW);
    http = await HttpOffice.open(engine, { id: 'example-housing', day: '2026-01-05', policies });
  });
  afterAll(async () => http.close());

  it('carries a policy document with its interpretation to the public page, and refuses it without', async () => {
    const created = await http.drafts(drafter, {
      kind: 'policy',
      documentType: 'opinion',
      title: TITLE,
      body: '一、总体要求\n\n　　按规定公开。',
      attribute: 'proactive',
      declaredNonSecret: true,
      channels: [],
    });
    const id = String(created.json['id']);
    const act = async (who: string, event: string, payload: JsonObject = {}): Promise<number> =>
      (await http.acts(who, id, event, payload)).status;
    const early = await http.acts(drafter, id, 'SUBMIT');
    expect(early.text).toContain('interpretation-missing');
    const interpretation = {
      plan: '处室负责人解读，同步发布',
      title: '意见解读',
      body: '一、背景依据\n\n　　规范补偿。',
    };
    expect(await act(drafter, 'EDIT_INTERPRETATION', interpretation)).toBe(200);
    expect(await act(drafter, 'SUBMIT')).toBe(200);
    expect(await act(head, 'APPROVE')).toBe(200);
    expect(await act(principal, 'SIGN_OFF')).toBeGreaterThanOrEqual(400);
    expect(await act(secrecy, 'REVIEW', CLEAR)).toBe(200);
    expect(await act(principal, 'SIGN_OFF')).toBe(200);
    expect(await act(office, 'REGISTER', { code: '示建' })).toBe(200);
    expect((await http.ask('GET', '/documents')).text).not.toContain(TITLE);
    expect(await act(web, 'PUBLISH')).toBe(200);
    expect((await http.ask('GET', '/documents')).text).toContain(TITLE);
  });
});
