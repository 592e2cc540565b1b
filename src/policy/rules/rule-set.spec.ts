import { localDate, type JsonObject } from '../../kernel/index.js';
import { goodPolicies, loaded, TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import type { PolicyPack } from '../model/pack.js';
import { PolicyRegistry } from '../registry/policy-registry.js';
import { ask, type Ruling } from './ask.js';
import { RuleSet } from './rule-set.js';

const found = new PolicyRegistry(loaded(goodPolicies())).inForce('test-bureau', localDate('2018-03-01'));
if (!found.ok) throw new Error(found.error.message);
const pack: PolicyPack = found.value;
const compiled = RuleSet.compile(pack, TEST_VOCABULARY.factTypes, TEST_VOCABULARY.eventTypes);
if (!compiled.ok) throw new Error('rules do not compile');
const rules = compiled.value;

const document = (changes: JsonObject): JsonObject => ({
  document: {
    kind: 'policy',
    attribute: 'proactive',
    ground: null,
    normative: true,
    citesNonPublic: false,
    version: 1,
    channels: [],
    contentHash: 'sha256:0',
    title: '通知',
    signedOn: null,
    ...changes,
  },
  approvals: {},
  event: {},
});
const submit = (facts: JsonObject): Ruling => ask(rules.asked('paper', 'SUBMIT', ['drafting']), facts);
const publish = (facts: JsonObject): Ruling => ask(rules.asked('paper', 'PUBLISH', ['ready']), facts);

describe('which rules are asked', () => {
  const ids = (event: string, states: string[], chart = 'paper'): string[] =>
    rules.asked(chart, event, states).map(({ rule }) => rule.id);

  it('those of the chart, the event and the state', () => {
    expect(ids('SUBMIT', ['drafting'])).toEqual(['withheld-needs-ground', 'attribute-declared']);
    expect(ids('PUBLISH', ['ready'])).toEqual(['reviewed-before-release']);
    expect(ids('PUBLISH', ['drafting'])).toEqual([]);
    expect(ids('EDIT', ['drafting'])).toEqual([]);
    expect(ids('SUBMIT', ['drafting'], 'other')).toEqual([]);
  });
});

describe('a ruling', () => {
  it('holds when nothing refuses, and still tells what every rule read', () => {
    const ruling = submit(document({}));
    expect(ruling.holds).toBe(true);
    expect(ruling.findings).toEqual([
      {
        rule: 'withheld-needs-ground',
        clause: ['test-law-2008#14', 'test-plan-2017#1'],
        applied: false,
        holds: true,
        unevaluable: null,
        inputs: { 'document.attribute': 'proactive' },
      },
      {
        rule: 'attribute-declared',
        clause: ['test-plan-2017#1'],
        applied: true,
        holds: true,
        unevaluable: null,
        inputs: { 'document.attribute': 'proactive' },
      },
    ]);
  });

  it('refuses with reason, clause, facts, cure and who can cure it', () => {
    const [refusal] = submit(document({ attribute: null })).refusals;
    expect(refusal).toEqual({
      code: 'attribute-missing',
      message: '拟制公文须明确公开属性',
      clause: ['test-plan-2017#1'],
      facts: { 'document.attribute': null },
      cure: '由拟稿人选择公开属性',
      who: ['drafter'],
      effect: 'return-to-organ',
      rule: 'attribute-declared',
    });
  });

  it('a tightened rule asks for both', () => {
    expect(submit(document({ attribute: 'withheld' })).refusals.map(({ code }) => code)).toEqual([
      'ground-missing',
    ]);
    const weak = document({ attribute: 'withheld', ground: { id: 'x', rank: 'rule', basis: 'x' } });
    expect(submit(weak).refusals.map(({ code }) => code)).toEqual(['ground-missing']);
    const fit = document({ attribute: 'withheld', ground: { id: 'x', rank: 'law', basis: 'x' } });
    expect(submit(fit).holds).toBe(true);
  });

  it('refuses what it cannot decide, and says which fact is missing', () => {
    const [refusal, ...others] = publish({ ...document({}), approvals: { specialist: {} } }).refusals;
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({
      code: 'rule-unevaluable',
      message: '无法判断是否符合要求（公开前须经保密审查）：缺少事实 approvals.specialist.outcome',
      clause: ['test-law-2008#14', 'test-plan-2017#3'],
      rule: 'reviewed-before-release',
      who: ['drafter'],
    });
  });

  it('refuses when even whether the rule applies cannot be decided', () => {
    const ruling = submit({ event: {}, approvals: {} });
    expect(ruling.refusals.map(({ code, rule }) => `${rule ?? ''} ${code}`)).toEqual([
      'withheld-needs-ground rule-unevaluable',
      'attribute-declared rule-unevaluable',
    ]);
    expect(ruling.findings[0]).toMatchObject({ applied: true, holds: false, inputs: {} });
  });

  it('shows short facts and never long text', () => {
    const long = ask(rules.asked('paper', 'SUBMIT', ['drafting']), document({ attribute: '文'.repeat(121) }));
    expect(long.refusals[0]?.facts).toEqual({ 'document.attribute': '（略，121 字）' });
    const structured = document({
      attribute: 'withheld',
      ground: { id: 'x', rank: 'law', basis: '某法第一条' },
    });
    expect(submit(structured).findings[0]?.inputs).toEqual({
      'document.attribute': 'withheld',
      'document.ground': '（3 个字段）',
      'document.ground.rank': 'law',
    });
  });
});

describe('compiling the rules of a pack', () => {
  it('tells every fault at the line of its expression', () => {
    const broken: PolicyPack = {
      ...pack,
      rules: pack.rules.map((rule) => ({
        ...rule,
        when: 'documnt.kind == "x"',
        must: 'document.normative ==',
      })),
    };
    const result = RuleSet.compile(broken, TEST_VOCABULARY.factTypes);
    expect(result.ok ? [] : result.error.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '18 unknown-fact',
      '20 expression-syntax',
      '13 unknown-fact',
      '15 expression-syntax',
      '1 unknown-fact',
      '4 expression-syntax',
    ]);
  });

  it('types the parameters by their values', () => {
    const compare = (must: string): boolean =>
      RuleSet.compile(
        { ...pack, rules: pack.rules.map((rule) => ({ ...rule, must })) },
        TEST_VOCABULARY.factTypes,
      ).ok;
    expect(compare('params["reply-working-days"] > 10')).toBe(true);
    expect(compare('params["reply-working-days"] == "10"')).toBe(false);
    expect(compare('params["reply-days"] > 10')).toBe(false);
  });
});
