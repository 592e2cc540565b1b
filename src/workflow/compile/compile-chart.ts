import { dateAt, type JsonObject } from '../../kernel/index.js';
import type { ChainSource, ChartSource, CompiledRule, PackRef, Ruling } from '../../policy/index.js';
import { handsOf } from '../engine/hands.js';
import { parseTerm, type Term, type Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
import type { CompiledChart } from './compiled-chart.js';
import { expandChart } from './expand.js';
import type { Lexicon } from './features.js';
import { buildMachine } from './machine.js';
import type { ChartPlan } from './plan.js';

/** What the engine asks of a pack: its rules, conditions and dated parameters. */
export interface RuleBook {
  /** Rules asked when `event` is attempted in a state of `chart`; `states` is that state and those around it. */
  rulesFor(chart: string, states: readonly string[], event: string): readonly CompiledRule[];
  ask(rules: readonly CompiledRule[], scope: JsonObject): Ruling;
  /** A condition of a chart; total: what cannot be evaluated does not hold. */
  holds(condition: string, scope: JsonObject): boolean;
  /** The same, but what cannot be evaluated applies: a step is passed over only when its condition says so. */
  applies(condition: string, scope: JsonObject): boolean;
  /** Values in force on a day, by parameter id. */
  parametersOn(lawOn: string): JsonObject;
  /** `wd` or `d` where the parameter's unit is a term. */
  unitOf(parameter: string): Term['unit'] | null;
}

export interface ChartInput {
  readonly ref: PackRef;
  readonly chart: ChartSource;
  readonly chains: Readonly<Record<string, ChainSource>>;
  readonly rules: RuleBook;
  readonly lexicon: Lexicon;
}

/** Compiles a chart of one pack version: chains written out, machine built, words bound. Done once per version. */
export function compileChart(input: ChartInput): CompiledChart {
  const { chart, rules, lexicon } = input;
  const plan = expandChart(chart, input.chains);
  const moves = new Map(
    [...plan.states.values()].flatMap((state) => state.moves.map((move) => [move.key, move] as const)),
  );
  const scope = (work: Pick<Work, 'facts'>, event: CaseEvent): JsonObject => ({
    ...work.facts,
    event: event.payload,
    actor: event.actor,
    today: dateAt(event.at),
    params: rules.parametersOn(work.facts.case.lawOn),
  });
  const hands = handsOf({
    binds: plan.binds,
    states: plan.states,
    effects: lexicon.effects,
    applies: (condition, work, event) => rules.applies(condition, scope(work, event)),
    parameter: (id, work) => termOf(rules, id, work.facts.case.lawOn),
  });
  return {
    ref: input.ref,
    plan,
    machine: buildMachine(plan, hands),
    events: lexicon.events,
    rulesFor: (state, event) => rules.rulesFor(chart.id, withParents(plan, state), event),
    ask: (asked, read) => rules.ask(asked, read),
    holds: (condition, read) => rules.holds(condition, read),
    applies: (condition, read) => rules.applies(condition, read),
    termOf: ({ after, parameter }, facts) =>
      after === undefined ? termOf(rules, parameter ?? '', facts.case.lawOn) : parseTerm(after),
    scope,
    move: (key) => {
      const move = moves.get(key);
      if (move === undefined) throw new Error(`chart ${chart.id}: no move ${key}`);
      return move;
    },
  };
}

function withParents(plan: ChartPlan, id: string): readonly string[] {
  const parent = plan.states.get(id)?.parent ?? null;
  return parent === null ? [id] : [id, ...withParents(plan, parent)];
}

function termOf(rules: RuleBook, id: string, lawOn: string): Term | null {
  const value = rules.parametersOn(lawOn)[id];
  const unit = rules.unitOf(id);
  return typeof value === 'number' && unit !== null ? parseTerm(`${value}${unit}`) : null;
}
