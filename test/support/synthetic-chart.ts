import type { Actor } from '../../src/identity/index.js';
import type { JsonObject, Refusal } from '../../src/kernel/index.js';
import type { ChainSource, ChartSource, CompiledRule, PackRef } from '../../src/policy/index.js';
import { compileChart, type RuleBook } from '../../src/workflow/compile/compile-chart.js';
import type { CompiledChart } from '../../src/workflow/compile/compiled-chart.js';
import { lexiconOf, type Lexicon } from '../../src/workflow/compile/features.js';
import { begin, type CaseState } from '../../src/workflow/engine/advance.js';
import { initialFacts } from '../../src/workflow/model/initial-facts.js';
import type { TaskFacts } from '../../src/workflow/model/facts.js';
import { entitlement } from '../../src/workflow/model/tasks.js';
import type { World } from '../../src/workflow/model/world.js';
import type { Feature } from '../../src/workflow/vocabulary.js';

/** Conditions and rules of synthetic charts are plain functions: the engine is tested apart from CEL. */
export type Predicates = Readonly<Record<string, (scope: JsonObject) => boolean>>;

const REF = {
  pack: 'synthetic',
  effectiveFrom: '2018-01-01',
  sha256: `sha256:${'0'.repeat(64)}`,
} as unknown as PackRef;

/** A feature with one fact, `paper.hash`, that `EDIT` changes. */
export const paperFeature: Feature = {
  vocabulary: {
    name: 'paper',
    facts: { paper: { hash: 'string' } },
    initial: () => ({ paper: { hash: 'h0' } }),
    effects: {
      'revise-paper': {
        label: '改稿',
        apply: (_facts, event) => ({ paper: { hash: String(event.payload['hash']) } }),
      },
      announce: { label: '发布', emit: () => [{ kind: 'announce', payload: {} }] },
    },
    events: {
      EDIT: { label: '改稿', payload: { hash: 'string' }, permission: 'case.act' },
      SUBMIT: { label: '送审', payload: {}, permission: 'case.act' },
      DISCARD: { label: '作废', payload: {}, permission: 'case.act' },
      PUBLISH: { label: '发布', payload: {}, permission: 'case.act' },
      WITHDRAW: { label: '撤下', payload: {}, permission: 'case.act' },
      RECEIPT: { label: '回执', payload: {}, permission: 'case.act', system: true },
    },
  },
  handlers: [],
  projectors: [],
};

/** Compiles a synthetic chart whose `when` texts name predicates. */
export function compileSynthetic(
  chart: Omit<ChartSource, 'source' | 'clause' | 'label' | 'id'>,
  options: {
    chains?: Record<string, Omit<ChainSource, 'source' | 'label' | 'clause' | 'id'>>;
    predicates?: Predicates;
    rules?: readonly SyntheticRule[];
    features?: readonly Feature[];
  } = {},
): CompiledChart {
  const lexicon: Lexicon = lexiconOf(options.features ?? [paperFeature]);
  const chains = Object.fromEntries(
    Object.entries(options.chains ?? {}).map(([id, chain]) => [
      id,
      { id, label: id, clause: [], source: 'test', ...chain },
    ]),
  );
  return compileChart({
    ref: REF,
    chart: { id: 'synthetic', label: '合成', clause: [], source: 'test', ...chart },
    chains,
    rules: ruleBook(options.predicates ?? {}, options.rules ?? []),
    lexicon,
  });
}

export interface SyntheticRule {
  readonly id: string;
  readonly on: readonly string[];
  readonly at?: readonly string[];
  readonly must: (scope: JsonObject) => boolean;
}

function ruleBook(predicates: Predicates, rules: readonly SyntheticRule[]): RuleBook {
  return {
    rulesFor: (_chart, states, event) =>
      rules
        .filter(
          (rule) => rule.on.includes(event) && (rule.at ?? states).some((state) => states.includes(state)),
        )
        .map((rule) => ({ rule: { id: rule.id } }) as CompiledRule),
    ask: (asked, scope) => {
      const failed = rules.filter(
        (rule) => asked.some((one) => one.rule.id === rule.id) && !rule.must(scope),
      );
      const refusals: Refusal[] = failed.map((rule) => ({
        code: rule.id,
        message: rule.id,
        clause: [],
        facts: {},
        cure: '',
        who: [],
      }));
      return { holds: refusals.length === 0, findings: [], refusals };
    },
    holds: (condition, scope) => {
      const predicate = predicates[condition];
      if (predicate === undefined) throw new Error(`no predicate ${condition}`);
      return predicate(scope);
    },
    applies: (condition, scope) => predicates[condition]?.(scope) ?? true,
    parametersOn: () => ({}),
    unitOf: () => null,
  };
}

/** Somebody who holds roles in the whole office. */
export function person(name: string, ...roles: string[]): Actor {
  return {
    person: name,
    name,
    mandates: roles.map((role) => ({ role, organ: 'office', covers: ['office', 'division'] })),
  };
}

/** Somebody who lends somebody else's roles. */
export function substitute(name: string, of: string, ...roles: string[]): Actor {
  return {
    person: name,
    name,
    mandates: roles.map((role) => ({
      role,
      organ: 'office',
      covers: ['office', 'division'],
      onBehalfOf: of,
    })),
  };
}

/** The world in which exactly these people are in service. */
export function worldOf(people: readonly Actor[]): World {
  return {
    eligible: (task: TaskFacts) => people.some((one) => entitlement(task, one) !== null),
    entitles: (task, name) => people.some((one) => one.person === name && entitlement(task, one) !== null),
    known: (name) => people.some((one) => one.person === name),
  };
}

/** A case of a synthetic chart in its first state. */
export function beginSynthetic(
  chart: CompiledChart,
  features: JsonObject = { paper: { hash: 'h0' } },
): CaseState {
  const about = {
    id: 'c',
    chart: 'synthetic',
    organ: 'office',
    division: 'division',
    createdBy: 'drafter',
    lawOn: '2018-03-01',
  };
  const facts = initialFacts(about as Parameters<typeof initialFacts>[0], features);
  const actor = { person: 'drafter', onBehalfOf: null, task: null };
  return begin(chart, facts, { type: 'CREATE', at: AT, actor, payload: {} });
}

export const AT = '2018-03-01T01:00:00.000Z' as CaseEventAt;
type CaseEventAt = Parameters<typeof begin>[2]['at'];
