import type { StateValue } from 'xstate';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedState } from '../compile/plan.js';
import type { CaseState } from '../engine/advance.js';
import { openStep, withFacts, type Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';

/**
 * Puts a case where a scenario begins, with the tasks that such a place has. Only scenarios may do this; a running
 * case gets nowhere but by its moves.
 * @throws Error for a state that the chart does not have
 */
export function placeIn(
  chart: CompiledChart,
  at: CaseState,
  named: readonly string[],
  event: CaseEvent,
): CaseState {
  const states = named.map((id) => stateOf(chart, id));
  const value = valueOf(chart, states);
  const closed: Work = withFacts(
    { facts: at.facts, intents: [], left: null, cause: event },
    { steps: {}, clocks: {} },
  );
  const open = stepsIn(chart, value).reduce(
    (work, state) => (state.step === null ? work : openStep(work, state.id, state.step, event)),
    closed,
  );
  return { value, facts: open.facts };
}

function stateOf(chart: CompiledChart, id: string): PlannedState {
  const state = chart.plan.states.get(id);
  if (state === undefined) throw new Error(`流程 ${chart.plan.id} 没有环节“${id}”`);
  return state;
}

function valueOf(chart: CompiledChart, states: readonly PlannedState[]): StateValue {
  const inRegions = states.filter((state) => state.parent !== null);
  const [first] = states;
  if (first === undefined) throw new Error('情景没有写明所处环节');
  if (inRegions.length === 0) return first.kind === 'parallel' ? regionsOf(chart, first, []) : first.id;
  const region = stateOf(chart, inRegions[0]?.parent ?? '');
  return regionsOf(chart, stateOf(chart, region.parent ?? ''), inRegions);
}

/** Regions of which the scenario says nothing rest at their end. */
function regionsOf(
  chart: CompiledChart,
  parallel: PlannedState,
  inside: readonly PlannedState[],
): StateValue {
  const regions = parallel.children.map((id) => {
    const named = inside.find((state) => state.parent === id);
    const region = stateOf(chart, id);
    const first = region.children.find((child) => stateOf(chart, child).kind === 'step');
    const end = region.children.at(-1) ?? '';
    return [id, named?.id ?? (inside.length === 0 ? (first ?? end) : end)] as const;
  });
  return { [parallel.id]: Object.fromEntries(regions) };
}

function stepsIn(chart: CompiledChart, value: StateValue): readonly PlannedState[] {
  const leaves = (one: StateValue): readonly string[] =>
    typeof one === 'string'
      ? [one]
      : Object.values(one).flatMap((inner) => (inner === undefined ? [] : leaves(inner)));
  return leaves(value).map((id) => stateOf(chart, id));
}
