import type { Refusal } from '../../kernel/index.js';
import type { Ruling } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates, begin, type CaseState } from '../engine/advance.js';
import type { Attempt } from '../engine/aim.js';
import { openedSteps } from '../engine/manner.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import type { World } from '../model/world.js';
import { step } from '../step.js';
import { explained, type Difference, type Outcome, sameReasons } from './rehearsed.js';

/** What one law says to one attempt, and the ruling behind it. */
export interface Tried {
  readonly outcome: Outcome;
  readonly ruling: Ruling | null;
}

/** Tries an attempt by the engine itself; where it is refused the case stays where it is. */
export function tryUnder(chart: CompiledChart, at: CaseState, attempt: Attempt, world: World): Tried {
  const tried = step(chart, at, attempt, world);
  if (tried.ok) return { outcome: outcomeOf(tried.value, at.facts, []), ruling: tried.value.ruling };
  const state = stateOf(chart, at, attempt.type);
  const event: CaseEvent = {
    type: attempt.type,
    at: attempt.at,
    actor: { person: attempt.actor.person, onBehalfOf: null, task: null },
    payload: attempt.payload,
  };
  const ruling =
    state === null ? null : chart.ask(chart.rulesFor(state, attempt.type), chart.scope(at, event));
  return { outcome: outcomeOf(at, at.facts, tried.error), ruling };
}

/** What one law says to the opening of a case. */
export function openUnder(chart: CompiledChart, facts: Facts, event: CaseEvent, world: World): Tried {
  const ruling = chart.ask(chart.rulesFor(chart.plan.initial, event.type), chart.scope({ facts }, event));
  const after = begin(chart, facts, event);
  const reasons = [...ruling.refusals, ...openedSteps(chart, facts, after.facts, world)];
  return { outcome: outcomeOf(after, facts, reasons), ruling };
}

/** How two outcomes differ; empty where nobody would have noticed. */
export function differences(before: Outcome, after: Outcome): readonly Difference[] {
  if (!sameReasons(before.refusals, after.refusals))
    return [after.refusals.length > 0 ? 'refused' : 'allowed'];
  if (before.refusals.length > 0) return [];
  const found: Difference[] = [];
  if ([...before.states].sort().join() !== [...after.states].sort().join()) found.push('goes-elsewhere');
  const common = Object.keys(before.hands).filter((state) => state in after.hands);
  if (common.some((state) => before.hands[state]?.join() !== after.hands[state]?.join()))
    found.push('other-hands');
  if (spelt(before.terms) !== spelt(after.terms) && !found.includes('goes-elsewhere'))
    found.push('other-terms');
  return found;
}

function spelt(terms: Outcome['terms']): string {
  return Object.entries(terms)
    .map(([name, term]) => `${name}=${term}`)
    .sort()
    .join();
}

function stateOf(chart: CompiledChart, at: CaseState, event: string): string | null {
  const states = activeStates(at.value).flatMap((id) => chart.plan.states.get(id) ?? []);
  return states.find((state) => state.moves.some((move) => move.event === event))?.id ?? null;
}

/** Only what the attempt itself brought about: steps that it opened, terms that it started. */
function outcomeOf({ value, facts }: CaseState, before: Facts, refusals: readonly Refusal[]): Outcome {
  const opened = Object.entries(facts.steps).filter(
    ([state, { openedAt }]) => before.steps[state]?.openedAt !== openedAt,
  );
  const hands = opened.map(([state, { tasks }]) => {
    const roles = tasks.flatMap((task) =>
      task.desk.length > 0
        ? task.desk.map(({ role, organ }) => `${role}@${organ}`)
        : task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [`${one.role}@${one.organ}`])),
    );
    return [state, [...new Set(roles)].sort()] as const;
  });
  const terms = Object.entries(facts.clocks).flatMap(([name, { token, term }]) => {
    if (before.clocks[name]?.token === token) return [];
    const { amount, unit, hours } = term;
    if (typeof amount === 'number' && typeof unit === 'string') return [[name, `${amount}${unit}`] as const];
    return typeof hours === 'number' ? [[name, `${hours}h`] as const] : [];
  });
  return {
    refusals: refusals.map(explained),
    states: activeStates(value),
    hands: Object.fromEntries(hands),
    terms: Object.fromEntries(terms),
  };
}
