import { clauseRef } from '../../kernel/index.js';
import type { RuleSource } from '../model/library.js';
import type { Rule } from '../model/pack.js';
import { tightenRule } from './tighten-rule.js';

const BASE: Rule = {
  id: 'reviewed',
  pack: 'base',
  clause: [clauseRef('law#14')],
  chart: 'paper',
  on: ['SUBMIT', 'PUBLISH'],
  at: ['drafting', 'ready'],
  when: 'document.kind == "policy"',
  must: 'a == 1 && (b == "x" || c)',
  refuse: {
    code: 'not-reviewed',
    message: '须审查',
    cure: '送审',
    by: ['drafter'],
    effect: 'return-to-organ',
  },
  source: 'base.yaml:1',
};
const overlay = (changes: Partial<RuleSource>): RuleSource => ({
  id: 'reviewed',
  source: 'overlay.yaml:3',
  lines: {},
  ...changes,
});
const judged = (changes: Partial<RuleSource>, base: Rule = BASE): string => {
  const { verdict, why } = tightenRule(base, overlay(changes), 'overlay');
  return verdict === 'loosened' ? `loosened: ${why.slice(0, 12)}` : verdict;
};

describe('a rule of the base, stated again by an overlay', () => {
  it.each<[string, Partial<RuleSource>]>([
    ['with nothing but its name', {}],
    ['with another message and cure', { refuse: { message: '必须审查', cure: '请送审' } }],
    ['with the same requirement, spelt otherwise', { must: "a==1  &&  (b == 'x' || c)", when: BASE.when }],
  ])('is unchanged %s', (_what, changes) => {
    expect(
      judged({ ...changes, must: changes.must === undefined ? undefined : BASE.must, when: changes.when }),
    ).toBe('unchanged');
  });

  it.each<[string, Partial<RuleSource>]>([
    ['adds a requirement', { adds: 'd != null' }],
    [
      'joins more requirements to the base’s',
      { must: 'd && (a == 1 && (b == "x" || c)) && e', when: BASE.when },
    ],
    [
      'states the base’s requirements in another order',
      { must: '(b == "x" || c) && a == 1 && d', when: BASE.when },
    ],
    ['applies always', { must: BASE.must }],
    ['applies more often', { adds: 'd', when: 'document.kind == "policy" || document.normative' }],
    ['is asked at more events', { on: ['SUBMIT', 'PUBLISH', 'FILE'] }],
    ['is asked in more states', { at: ['drafting', 'ready', 'review'] }],
    ['is asked in every state', { at: [] }],
    ['rests on a further clause', { clause: [clauseRef('plan#3')] }],
  ])('is tightened when the overlay %s', (_what, changes) => {
    expect(judged(changes)).toBe('tightened');
  });

  it.each<[string, Partial<RuleSource>, string]>([
    ['drops a requirement', { must: 'a == 1' }, 'must 没有保留'],
    ['turns “and” into “or”', { must: 'a == 1 || (b == "x" || c)' }, 'must 没有保留'],
    [
      'wraps the requirement in an alternative',
      { must: '(a == 1 && (b == "x" || c)) || d' },
      'must 没有保留',
    ],
    ['negates it', { must: '!(a == 1 && (b == "x" || c)) && d' }, 'must 没有保留'],
    ['changes a value', { must: 'a == 2 && (b == "x" || c)' }, 'must 没有保留'],
    ['writes what cannot be read', { must: 'a == 1 &&' }, 'must 没有保留'],
    ['applies less often', { adds: 'd', when: 'document.kind == "policy" && d' }, 'when 与基础包不同'],
    ['applies elsewhere', { adds: 'd', when: 'document.kind == "ordinary"' }, 'when 与基础包不同'],
    ['forgets an event', { on: ['SUBMIT'] }, 'on 里少了'],
    ['forgets a state', { at: ['drafting'] }, 'at 收窄了'],
    ['moves to another chart', { chart: 'letter' }, '改到另一个状态图'],
    ['refuses under another code', { refuse: { code: 'other' } }, '拒绝代码须与基础包相同'],
    ['refuses with another effect', { refuse: { effect: 'note' } }, 'refuse.effect'],
  ])('is loosened when the overlay %s', (_what, changes, why) => {
    expect(judged(changes)).toMatch(new RegExp(`^loosened: ${why.slice(0, 12)}`));
  });

  it('a rule that applies always cannot be made conditional', () => {
    expect(judged({ when: 'd', must: BASE.must }, { ...BASE, when: undefined })).toBe(
      'loosened: 加了 when，适用范围',
    );
  });

  it('a rule asked in every state cannot be narrowed to some', () => {
    expect(judged({ at: ['ready'] }, { ...BASE, at: [] })).toMatch(/^loosened: at 收窄了/);
  });

  it('adding a requirement keeps the condition of the base, and both clauses', () => {
    const { rule } = tightenRule(BASE, overlay({ adds: 'd', clause: [clauseRef('plan#3')] }), 'overlay');
    expect(rule).toMatchObject({
      pack: 'overlay',
      clause: ['law#14', 'plan#3'],
      when: BASE.when,
      must: '(a == 1 && (b == "x" || c)) && (d)',
      refuse: BASE.refuse,
      source: 'overlay.yaml:3',
    });
  });
});
