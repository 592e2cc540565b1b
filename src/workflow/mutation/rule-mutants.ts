import type { PolicyPack, Rule } from '../../policy/index.js';
import { expressionMutants } from './expression-mutants.js';
import type { Mutant, MutationKind } from './mutant.js';

interface Spoilt {
  readonly key: string;
  readonly kind: MutationKind;
  readonly what: string;
  /** Null: the rule is gone. */
  readonly rule: Rule | null;
}

/** Every rule of a pack spoilt in every way: gone, asked of nobody or everybody, one token wrong, one event forgotten. */
export function ruleMutants(pack: PolicyPack): readonly Mutant[] {
  return pack.rules.flatMap((rule) =>
    spoiltRules(rule).map(({ key, kind, what, rule: spoilt }) => ({
      id: `rule/${rule.id}/${key}`,
      kind,
      clause: rule.clause,
      source: rule.source,
      near: rule.id,
      what: `规则 ${rule.id}：${what}`,
      pack: {
        ...pack,
        rules: pack.rules.flatMap((other) => (other.id === rule.id ? (spoilt ?? []) : other)),
      },
    })),
  );
}

function spoiltRules(rule: Rule): readonly Spoilt[] {
  const { when, must, on } = rule;
  const events = on.length < 2 ? [] : on;
  return [
    { key: 'gone', kind: 'guard', what: '整条去掉', rule: null },
    { key: 'must-not', kind: 'guard', what: '要求反过来', rule: { ...rule, must: `!(${must})` } },
    ...tokens('must', must).map(({ key, kind, what, text }) => ({
      key,
      kind,
      what,
      rule: { ...rule, must: text },
    })),
    ...(when === undefined ? [] : spoiltWhen(rule, when)),
    ...events.map((event): Spoilt => ({
      key: `on/${event}`,
      kind: 'guard',
      what: `${event} 时不再问`,
      rule: { ...rule, on: on.filter((one) => one !== event) },
    })),
  ];
}

function spoiltWhen(rule: Rule, when: string): readonly Spoilt[] {
  return [
    { key: 'always', kind: 'guard', what: '适用条件去掉', rule: { ...rule, when: undefined } },
    ...tokens('when', when).map(({ key, kind, what, text }) => ({
      key,
      kind,
      what,
      rule: { ...rule, when: text },
    })),
  ];
}

const PARTS = { must: '要求里', when: '适用条件里' } as const;

function tokens(part: 'must' | 'when', text: string) {
  return expressionMutants(text).map((one, index) => ({
    key: `${part}/${index}`,
    kind: one.kind,
    what: `${PARTS[part]}${one.what}`,
    text: one.text,
  }));
}
