import { localDate } from '../../src/kernel/index.js';
import {
  editPolicy,
  levelPolicies,
  loaded,
  readPolicy,
  TEST_VOCABULARY,
  writePolicy,
} from '../support/policy-fixtures.js';
import { lintLibrary } from '../../src/policy/lint/lint-library.js';
import { loadPolicies } from '../../src/policy/loader/load-policies.js';
import type { Fault } from '../../src/policy/model/fault.js';
import { PolicyRegistry } from '../../src/policy/registry/policy-registry.js';

/** National → province → department → county. */
const library = loaded(levelPolicies());
const { faults, notes, overlays } = lintLibrary(library, TEST_VOCABULARY);
const registry = new PolicyRegistry(library);

/** `kind id: pack verdict → …` of one combination of versions, the packs' common beginning left out. */
const itemsOn = (pack: string, on: string): string[] =>
  (overlays.find((one) => one.pack === pack && one.on === on)?.items ?? []).map(
    ({ kind, id, levels }) =>
      `${kind} ${id}: ${levels.map((level) => `${level.pack.replace('level-', '')} ${level.verdict}`).join(' → ')}`,
  );

describe('four levels', () => {
  it('lint clean', () => {
    expect([...faults, ...notes]).toEqual([]);
  });

  it('tell of every part which level added it and which tightened it', () => {
    const county = [
      'rule reviewed: national added → province tightened → department unchanged → county unchanged',
      'rule reasoned: national added → province unchanged → department tightened → county unchanged',
      'parameter reply-days: national added → province tightened → department unchanged → county tightened',
      'parameter sampling-share: national added → province unchanged → department unchanged → county unchanged',
      'parameter fee: national added → province unchanged → department unchanged → county unchanged',
      'list grounds: national added → province unchanged → department unchanged → county unchanged',
      'chart paper: national added → province unchanged → department unchanged → county unchanged',
      'chain review: national added → province unchanged → department tightened → county unchanged',
      'rule title-given: province added → department unchanged → county tightened',
    ];
    expect(itemsOn('level-county', '2019-01-01')).toEqual(county);
    expect(itemsOn('level-county', '2019-05-15')).toEqual(county);
  });

  it.each([
    ['2011-06-01', 'level-province', ['2010-01-01', '2008-05-01']],
    ['2018-03-01', 'level-province', ['2018-01-01', '2008-05-01']],
    ['2019-05-14', 'level-county', ['2019-01-01', '2018-06-01', '2018-01-01', '2008-05-01']],
    ['2019-05-15', 'level-county', ['2019-01-01', '2018-06-01', '2018-01-01', '2019-05-15']],
  ])('on %s %s stands on the versions in force that day', (on, id, versions) => {
    const pack = registry.inForce(id, localDate(on));
    if (!pack.ok) throw new Error(pack.error.message);
    expect([pack.value.ref, ...pack.value.lineage].map(({ effectiveFrom }) => effectiveFrom)).toEqual(
      versions,
    );
  });

  it('ask for what every level asks', () => {
    const county = registry.inForce('level-county', localDate('2019-07-01'));
    if (!county.ok) throw new Error(county.error.message);
    const musts = county.value.rules.map(({ id, must }) => `${id}: ${must}`);
    expect(musts).toEqual([
      'reviewed: ("specialist" in approvals && approvals["specialist"].outcome == "clear") && (!document.citesNonPublic)',
      'reasoned: (document.ground != null) && (document.ground.rank in ["law", "administrative-regulation"])',
      'title-given: (document.title != "") && (size(document.title) <= 60)',
    ]);
    expect(
      county.value.parameters['reply-days']?.values.map(({ from, to, value }) => [from, to, value]),
    ).toEqual([
      ['2018-01-01', '2019-05-31', 12],
      ['2019-06-01', null, 10],
    ]);
    expect(county.value.chains['review']?.steps.map(({ id }) => id)).toEqual(['specialist', 'leader']);
  });
});

const NATIONAL = 'packs/level-national/2008-05-01';
const COUNTY = 'packs/level-county/2019-01-01';
const DEPARTMENT = 'packs/level-department/2018-06-01';
const PROVINCE = 'packs/level-province/2018-01-01';

const faultsOf = (folder: string): readonly Fault[] => {
  const read = loadPolicies(folder);
  return read.ok ? [] : read.error;
};

describe('a level that loosens what stands under it is refused', () => {
  /** One edit of a rule of the county, in YAML. */
  const rule = (id: string, keys: string): string => `- id: ${id}\n  clause: level-law#1\n  ${keys}\n`;
  const MUST = `'"specialist" in approvals && approvals["specialist"].outcome == "clear" && !document.citesNonPublic'`;

  it.each<[string, string, string]>([
    ['another must', rule('reviewed', 'must: document.title != ""'), PROVINCE],
    [
      'the province’s part of a must',
      rule('reviewed', `must: ${MUST.replace(' && !document.citesNonPublic', '')}`),
      PROVINCE,
    ],
    ['a narrower when', rule('reasoned', 'when: document.attribute == "withheld"'), DEPARTMENT],
    ['a when where there was none', rule('reviewed', `when: document.normative\n  must: ${MUST}`), PROVINCE],
    ['an event less', rule('reviewed', 'on: [PUBLISH]'), PROVINCE],
    ['a state less', rule('reviewed', 'at: [ready]'), PROVINCE],
    ['a state where it was everywhere', rule('reasoned', 'at: [drafting]'), DEPARTMENT],
    ['another code', rule('reviewed', 'refuse: { code: other }'), PROVINCE],
    ['no return of the paper', rule('reviewed', 'refuse: { effect: none }'), PROVINCE],
  ])('rule: %s', (_what, text, under) => {
    const folder = levelPolicies();
    writePolicy(folder, `${COUNTY}/rules/loosened.yaml`, text);
    const [found, ...others] = faultsOf(folder).filter(({ code }) => code === 'overlay-looser');
    expect(others.length).toBeLessThan(2);
    expect(found).toMatchObject({ file: `policies/${COUNTY}/rules/loosened.yaml`, line: 1 });
    expect(found?.message).toContain(`policies/${under}/rules/`);
  });

  it.each<[string, string]>([
    [
      'a longer term',
      'reply-days:\n  label: 期限\n  unit: working-days\n  values: [{ from: 2019-06-01, value: 13, clause: level-law#3 }]\n',
    ],
    [
      'another unit',
      'reply-days:\n  label: 期限\n  unit: days\n  values: [{ from: 2019-06-01, value: 10, clause: level-law#3 }]\n',
    ],
    [
      'a smaller share',
      'sampling-share:\n  label: 比例\n  unit: share\n  values: [{ from: 2019-06-01, value: 0.05, clause: level-law#3 }]\n',
    ],
    [
      'a fixed number',
      'fee:\n  label: 收费\n  unit: fen\n  values: [{ from: 2019-06-01, value: 1, clause: level-law#3 }]\n',
    ],
    [
      'another direction',
      'reply-days:\n  label: 期限\n  unit: working-days\n  stricter: higher\n  values: [{ from: 2019-06-01, value: 10, clause: level-law#3 }]\n',
    ],
  ])('parameter: %s', (_what, text) => {
    const folder = levelPolicies();
    writePolicy(folder, `${COUNTY}/parameters/clocks.yaml`, text);
    const codes = faultsOf(folder).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['overlay-looser']));
  });

  it.each<[string, string]>([
    ['other words for a ground', '{ id: privacy, label: 其他, clause: level-law#2, with: { rank: law } }'],
    [
      'a lower rank for a ground',
      '{ id: privacy, label: 个人隐私, clause: level-law#2, with: { rank: notice } }',
    ],
  ])('list: %s', (_what, item) => {
    const folder = levelPolicies();
    writePolicy(folder, `${COUNTY}/lists/grounds.yaml`, `grounds:\n  - ${item}\n`);
    expect(faultsOf(folder).map(({ code }) => code)).toContain('overlay-looser');
  });

  it.each<[string, string, string, string]>([
    [
      'the step of another level',
      '  - id: leader\n    by: { role: division-head, of: case.division, not: [drafting, specialist] }\n',
      '',
      '缺少环节 leader',
    ],
    ['another role', 'role: secrecy-reviewer', 'role: web-desk', '办理人放宽了'],
    [
      'a further role',
      '{ role: secrecy-reviewer, of: case.organ, not: [drafting] }',
      '{ anyOf: [{ role: secrecy-reviewer, of: case.organ, not: [drafting] }, { role: drafter }] }',
      '办理人放宽了',
    ],
    ['any organ', 'role: secrecy-reviewer, of: case.organ, ', 'role: secrecy-reviewer, ', '办理人放宽了'],
    ['nobody shut out', ', not: [drafting] }', ' }', '办理人放宽了'],
    [
      'fewer shut out at another level’s step',
      'not: [drafting, specialist]',
      'not: [drafting]',
      '办理人放宽了',
    ],
    ['leave to delegate', 'delegable: false', 'delegable: true', '不许委托'],
    ['a condition', 'decide: REVIEW', 'decide: REVIEW\n    when: document.normative', '跳过环节'],
    ['another event', 'decide: REVIEW', 'decide: APPROVE', '事件变了'],
    ['no record', '    effects: [record-review]\n', '', '少了效果 record-review'],
    ['an outcome elsewhere', 'withhold: drafting', 'withhold: next', '结论 withhold 改去了 next'],
    ['an outcome less', ', withhold: drafting', '', '少了结论 withhold'],
    [
      'another first outcome',
      '{ clear: next, withhold: drafting }',
      '{ withhold: drafting, clear: next }',
      '第一个结论',
    ],
    ['no way back', 'returns: [drafting]', 'returns: [specialist]', '不能再退回 drafting'],
    ['the term of another level', 'after: 3wd', 'after: 4wd', '期限 review 比基础包长'],
    ['a term in other days', 'after: 3wd', 'after: 3d', '单位须与基础包相同'],
    ['a term from another day', 'after: 3wd', 'after: 3wd\n        from: document.signedOn', '起算日'],
    ['a term for fewer cases', 'after: 3wd', 'after: 3wd\n        when: document.normative', '情形变少'],
    ['a lapse that only reminds', '[remind, escalate]', '[remind]', '逾期不再 escalate'],
    ['others told', '[division-head]', '[web-desk]', '不再上报 division-head'],
  ])('chain: %s', (_what, from, to, why) => {
    const folder = levelPolicies();
    writePolicy(
      folder,
      `${COUNTY}/chains/review.yaml`,
      readPolicy(folder, `${DEPARTMENT}/chains/review.yaml`),
    );
    editPolicy(folder, `${COUNTY}/chains/review.yaml`, from, to);
    const [found] = faultsOf(folder);
    expect(found).toMatchObject({ code: 'overlay-looser', file: `policies/${COUNTY}/chains/review.yaml` });
    expect(found?.message).toContain(why);
    expect(found?.message).toContain(`policies/${DEPARTMENT}/chains/review.yaml:1`);
  });

  it.each<[string, string, string, string]>([
    [
      'a hash unbound',
      'binds: [document.contentHash, document.title]',
      'binds: [document.contentHash]',
      'binds 少了 document.title',
    ],
    ['a beginning further on', 'initial: drafting', 'initial: ready', '改从 ready 开始'],
    ['a way past the review', 'SUBMIT: checking', 'SUBMIT: ready', 'SUBMIT 改去了 ready'],
    [
      'a second way past the review',
      'SUBMIT: checking',
      'SUBMIT: [{ target: published, when: document.normative }, checking]',
      'SUBMIT 改去了 published',
    ],
    ['a review that leads past the desk', 'next: ready', 'next: published', 'next 改去了 published'],
    [
      'an edit that changes nothing',
      'EDIT: { effects: [revise-document] }',
      'EDIT: {}',
      'EDIT 少了效果 revise-document',
    ],
    [
      'more people who publish',
      'target: published, by: { role: web-desk }',
      'target: published, by: { anyOf: [{ role: web-desk }, { role: drafter }] }',
      'PUBLISH 可由更多的人办',
    ],
    ['no effect on publication', ', entry: [set-published]', '', '少了效果 set-published'],
    ['a tag less', 'tags: [waiting]', 'tags: []', '少了标签 waiting'],
    [
      'no term',
      '    deadlines:\n      - { id: release, clause: level-law#3, parameter: reply-days, onLapse: remind }\n',
      '',
      '少了期限 release',
    ],
    ['another term', 'parameter: reply-days', 'after: 30wd', '须用基础包的参数 reply-days'],
    [
      'a review that may be skipped',
      'chain: review, next',
      'chain: review, when: document.normative, next',
      '可被跳过',
    ],
  ])('chart: %s', (_what, from, to, why) => {
    const folder = levelPolicies();
    writePolicy(folder, `${COUNTY}/charts/paper.yaml`, readPolicy(folder, `${NATIONAL}/charts/paper.yaml`));
    editPolicy(folder, `${COUNTY}/charts/paper.yaml`, from, to);
    const [found] = faultsOf(folder).filter(({ code }) => code === 'overlay-looser');
    expect(found?.file).toBe(`policies/${COUNTY}/charts/paper.yaml`);
    expect(found?.message).toContain(why);
  });

  it('and where two levels loosen, both are told at once', () => {
    const folder = levelPolicies();
    writePolicy(
      folder,
      `${COUNTY}/rules/loosened.yaml`,
      rule('reasoned', 'when: document.attribute == "withheld"'),
    );
    editPolicy(folder, `${PROVINCE}/parameters/clocks.yaml`, 'value: 12', 'value: 22');
    expect(new Set(faultsOf(folder).map(({ file }) => file))).toEqual(
      new Set([`policies/${COUNTY}/rules/loosened.yaml`, `policies/${PROVINCE}/parameters/clocks.yaml`]),
    );
  });
});
