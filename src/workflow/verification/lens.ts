import { RuleSet, type BySource, type CompiledProperty, type PolicyPack } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import type { ChartPlan, PlannedMove, PlannedState } from '../compile/plan.js';
import { eventTypes } from '../law/rule-book.js';
import { partiesOf } from '../model/tasks.js';
import { expressionsOf } from './pack-words.js';

/**
 * Which facts can still decide anything where a case stands: those that rules, conditions, properties and addresses
 * of the states ahead read. Situations that differ in nothing else go on in the same way and are looked at once.
 */
export interface Lens {
  /** Whether somebody reads a path or something in it. */
  reads(path: string): boolean;
  /** Whether somebody reads the whole of which a path is a part. */
  covers(path: string): boolean;
  /** What of the facts is looked at, from the roots on. */
  readonly sight: Sight;
  /** States whose doers are barred from another one ahead. */
  readonly barring: ReadonlySet<string>;
  /** Whether anything can happen at all. */
  readonly over: boolean;
}

/** How a fact is looked at: not at all, as far as features' own effects may decide by it, or by expressions too. */
export interface Sight {
  readonly kind: 'nothing' | 'there' | 'read';
  member(key: string): Sight;
}

/** The lenses of a chart, by where a case stands. */
export interface Lenses {
  at(states: readonly string[]): Lens;
  /** Whole numbers above this are all the same to every expression of the pack. */
  readonly countTo: number;
}

/** Finds what is read where. */
export function lensesOf(
  pack: PolicyPack,
  chart: CompiledChart,
  lexicon: Lexicon,
  properties: readonly CompiledProperty[],
): Lenses {
  const { plan } = chart;
  const compiled = RuleSet.compile(pack, lexicon.facts, eventTypes(lexicon));
  const always = properties.flatMap(({ when, must }) => [...(when?.touches ?? []), ...must.touches]);
  const unseen = new Set(lexicon.features.flatMap(({ vocabulary }) => vocabulary.exploration?.unseen ?? []));
  const known = new Map<string, Lens>();
  const find = (states: readonly string[]): Lens => {
    const ahead = reachable(plan, states);
    const words = new Set(ahead.flatMap(wordsOf));
    const reads = compiled.ok ? ahead.flatMap((state) => readAt(state, plan, compiled.value)) : [];
    const read = reader([...always, ...reads, ...ahead.flatMap(addresses)]);
    return {
      ...read,
      sight: sightOf('', { ...read, unseen, whole: new Set(rootsUsing(words, lexicon)) }),
      barring: new Set(ahead.flatMap(barredBy)),
      over: states.every((id) => (plan.states.get(id)?.moves ?? []).length === 0),
    };
  };
  const numbers = expressionsOf(pack).flatMap((source) => [...source.matchAll(/\b\d{1,4}\b/g)].map(Number));
  return {
    at: (states) => {
      const key = states.join(' ');
      const lens = known.get(key) ?? find(states);
      known.set(key, lens);
      return lens;
    },
    countTo: Math.max(0, ...numbers) + 1,
  };
}

interface Looking extends Pick<Lens, 'reads' | 'covers'> {
  /** Roots of features whose words the states ahead use: all their facts count but those named unseen. */
  readonly whole: ReadonlySet<string>;
  readonly unseen: ReadonlySet<string>;
}

/** Worked out once for each path, because every situation asks. */
function sightOf(path: string, looking: Looking): Sight {
  const members = new Map<string, Sight>();
  return {
    kind: kindOf(path, looking),
    member: (key) => {
      const known = members.get(key) ?? sightOf(path === '' ? key : `${path}.${key}`, looking);
      members.set(key, known);
      return known;
    },
  };
}

function kindOf(path: string, { reads, covers, whole, unseen }: Looking): Sight['kind'] {
  const [root = ''] = path.split('.', 1);
  if (reads(path)) return 'read';
  // That the whole was looked at says only that it was there.
  if (unseen.has(path)) return 'nothing';
  if (covers(path)) return 'read';
  return whole.has(root) ? 'there' : 'nothing';
}

/** States in which a case can still come, from some others on, these included. */
function reachable(plan: ChartPlan, from: readonly string[]): readonly PlannedState[] {
  const found = new Set(from);
  for (const id of found) {
    const state = plan.states.get(id);
    if (state === undefined) continue;
    for (const next of state.children) found.add(next);
    for (const { target, beside } of state.moves)
      for (const next of [...(target === null ? [] : around(plan, target)), ...beside]) found.add(next);
  }
  return [...found].flatMap((id) => plan.states.get(id) ?? []);
}

/** A state and those around it: entering it enters them. */
function around(plan: ChartPlan, id: string): readonly string[] {
  const parent = plan.states.get(id)?.parent ?? null;
  return parent === null ? [id] : [id, ...around(plan, parent)];
}

function readAt(state: PlannedState, plan: ChartPlan, rules: RuleSet): readonly string[] {
  const within = around(plan, state.id);
  const events = new Set(state.moves.flatMap(({ event }) => (event === '' ? [] : [event])));
  const asked = [...events].flatMap((event) => rules.asked(plan.id, event, within));
  const whens = [...state.moves.map(({ when }) => when), ...state.deadlines.map(({ when }) => when ?? null)];
  return [
    ...asked.flatMap(({ when, must }) => [...(when?.touches ?? []), ...must.touches]),
    ...whens.flatMap((source) => {
      const condition = source === null ? null : rules.conditions.compile(source);
      return condition?.ok === true ? condition.value.touches : [];
    }),
  ];
}

function rootsUsing(words: ReadonlySet<string>, { features }: Lexicon): readonly string[] {
  return features.flatMap(({ vocabulary: { facts, effects, exploration } }) =>
    [...Object.keys(effects), ...Object.keys(exploration?.payloads ?? {})].some((word) => words.has(word))
      ? Object.keys(facts)
      : [],
  );
}

function wordsOf({ entry, moves, step }: PlannedState): readonly string[] {
  return [
    ...[...entry, ...(step?.effects ?? [])].map((one) => one.do),
    ...moves.flatMap(({ event, effects }) => [event, ...effects.map((one) => one.do)]),
  ];
}

function addresses(state: PlannedState): readonly string[] {
  return [...namedBy(state).flatMap(pathsIn), ...state.deadlines.flatMap(({ from }) => from ?? [])];
}

function pathsIn({ of, each, person, anyOf }: BySource): readonly string[] {
  return [of, each, person].flatMap((path) => path ?? []).concat((anyOf ?? []).flatMap(pathsIn));
}

function barredBy(state: PlannedState): readonly string[] {
  return namedBy(state).flatMap(barredIn);
}

function barredIn({ not, anyOf }: BySource): readonly string[] {
  return [...(not ?? []), ...(anyOf ?? []).flatMap(barredIn)];
}

function namedBy({ step, moves }: PlannedState): readonly BySource[] {
  return [...(step === null ? [] : partiesOf(step)), ...moves.flatMap(standing)];
}

function standing({ who }: PlannedMove): readonly BySource[] {
  return typeof who === 'object' ? [who] : [];
}

function reader(paths: readonly string[]): Pick<Lens, 'reads' | 'covers'> {
  const read = [...new Set(paths)];
  return {
    reads: remembered((path) => read.some((one) => one === path || one.startsWith(`${path}.`))),
    covers: remembered((path) => read.some((one) => path.startsWith(`${one}.`))),
  };
}

function remembered(find: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const answer = known.get(path) ?? find(path);
    known.set(path, answer);
    return answer;
  };
}
