import type { CompiledChart } from '../compile/compiled-chart.js';
import type { ChartPlan, PlannedMove, PlannedState } from '../compile/plan.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';

/** What lies behind arriving somewhere by one way: all of these states' own demands, and the steps passed. */
interface Way {
  readonly behind: readonly string[];
  readonly passed: readonly string[];
}

/**
 * Steps, and states in which something is waited for, that every way to any of some states leads through, given the facts: conditional states are on the way or not
 * as their conditions say now; parallel regions are all on the way to what comes after them. Going back (退回, 撤回) is no way
 * forward.
 */
export function demandedBefore(
  chart: CompiledChart,
  facts: Facts,
  event: CaseEvent,
  targets: readonly string[],
): ReadonlySet<string> {
  const { plan } = chart;
  const ways = waysInto(plan, (move) => isOpen(chart, facts, event, move));
  const demanded = new Map<string, ReadonlySet<string>>([[plan.initial, new Set()]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, into] of ways) {
      if (id === plan.initial) continue;
      const now = meet(into, demanded);
      if (now === null || now.size === (demanded.get(id)?.size ?? -1)) continue;
      demanded.set(id, now);
      changed = true;
    }
  }
  return new Set(targets.flatMap((id) => [...(demanded.get(id) ?? [])]));
}

/** What all ways have in common; ways whose beginning is not yet known say nothing. */
function meet(
  ways: readonly Way[],
  demanded: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> | null {
  const known = ways.flatMap(({ behind, passed }) => {
    const before = behind.map((id) => demanded.get(id));
    return before.some((one) => one === undefined)
      ? []
      : [new Set([...passed, ...before.flatMap((one) => [...(one ?? [])])])];
  });
  const [first, ...others] = known;
  return first === undefined
    ? null
    : new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

function waysInto(
  plan: ChartPlan,
  open: (move: PlannedMove) => boolean,
): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>();
  const add = (target: string, way: Way): void => {
    ways.set(target, [...(ways.get(target) ?? []), way]);
  };
  for (const state of plan.states.values()) {
    const passed = state.kind === 'step' || state.kind === 'plain' ? [state.id] : [];
    for (const region of state.kind === 'parallel' ? state.children : []) {
      const first = plan.states.get(region)?.children[0];
      if (first !== undefined) add(first, { behind: [state.id], passed });
    }
    for (const move of state.moves) {
      if (move.target === null || !open(move)) continue;
      const through = move.auto !== null && 'done' in move.auto ? endsOf(plan, state) : [];
      add(move.target, { behind: [state.id, ...through], passed });
    }
  }
  return ways;
}

/** Where the regions of a parallel state rest once through. */
function endsOf(plan: ChartPlan, { children }: PlannedState): readonly string[] {
  return children.flatMap((region) => plan.states.get(region)?.children.at(-1) ?? []);
}

function isOpen(chart: CompiledChart, facts: Facts, event: CaseEvent, move: PlannedMove): boolean {
  if (move.engine === 'return' || move.engine === 'take-back') return false;
  if (move.auto === null || !('chosen' in move.auto)) return true;
  const entry = chart.plan.states.get(move.state)?.moves.find((one) => one.when !== null)?.when ?? null;
  const enters = entry === null || chart.applies(entry, chart.scope({ facts }, event));
  return move.auto.chosen === enters;
}
