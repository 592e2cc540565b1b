import { transition, type StateValue } from 'xstate';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { OPENING, UNOPENED } from '../compile/machine.js';
import type { CaseEvent, Intent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import { voidStale, type Work } from './moves.js';

/** Where a case stands: the machine's value and the facts. Everything else is derived. */
export interface CaseState {
  readonly value: StateValue;
  readonly facts: Facts;
}

export interface Advanced extends CaseState {
  readonly intents: readonly Intent[];
}

/** The first state of a case. Whoever opened it is a doer of that state. */
export function begin(chart: CompiledChart, newFacts: Facts, event: CaseEvent): Advanced {
  const facts: Facts = { ...newFacts, acted: { [chart.plan.initial]: [event.actor.person] } };
  return advance(chart, { value: UNOPENED, facts }, event, OPENING);
}

/**
 * Makes one move. Pure: the same state, event and move give the same result for ever; replay is this function.
 * @throws Error when the stored value does not fit the chart (a forged or foreign snapshot)
 */
export function advance(chart: CompiledChart, at: CaseState, event: CaseEvent, key: string): Advanced {
  const context: Work = { facts: at.facts, intents: [], left: null, cause: event };
  const snapshot = chart.machine.resolveState({ value: at.value, context });
  const [next] = transition(chart.machine, snapshot, { type: event.type, key, event });
  return settle(chart, at.facts, next);
}

/** Ids of all active states, outermost first: `{reviews: {secrecy: 'specialist'}}` → reviews, secrecy, specialist. */
export function activeStates(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([id, inner]) =>
    inner === undefined ? [id] : [id, ...activeStates(inner)],
  );
}

function settle(
  chart: CompiledChart,
  before: Facts,
  snapshot: { status: string; value: StateValue; context: unknown; error?: unknown },
): Advanced {
  if (snapshot.status === 'error')
    throw new Error(`chart ${chart.plan.id}: the machine failed`, { cause: snapshot.error });
  const { facts, intents } = snapshot.context as Work;
  return { value: snapshot.value, facts: voidStale(before, facts, chart.plan.binds), intents };
}
