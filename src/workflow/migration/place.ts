import type { StateValue } from 'xstate';
import { err, ok, type Result } from '../../kernel/index.js';
import type { ChartPlan, PlannedState } from '../compile/plan.js';
import { renamed, type LawMapping } from './law-change.js';

/** Where a case stands under the new chart, and for each state that is new there, which old one it takes the place of. */
export interface Place {
  readonly value: StateValue;
  readonly states: readonly { readonly to: PlannedState; readonly from: PlannedState }[];
  /** The parallel states around them, where there are any. */
  readonly around: readonly { readonly to: PlannedState; readonly from: PlannedState }[];
}

/** Why a case has no place under a chart. */
export interface Misplaced {
  readonly why: 'state-gone' | 'kind-differs' | 'tags-differ' | 'region-without-place';
  readonly state: string;
  readonly to: string;
}

/** Finds the place of a case under another chart: every active state under its name there, of the same kind and tags. */
export function placeUnder(
  from: ChartPlan,
  to: ChartPlan,
  value: StateValue,
  states: LawMapping['states'],
): Result<Place, readonly Misplaced[]> {
  const whole = wholeParallel(from, to, value, states);
  if (whole !== null) return whole;
  const pairs = leavesOf(value).map((id) => pairOf(from, to, id, states));
  const faults = pairs.flatMap((pair) => ('why' in pair ? [pair] : faultsOf(pair)));
  const placed = pairs.flatMap((pair) => ('why' in pair ? [] : [pair]));
  if (faults.length > 0) return err(faults);
  const built = valueOf(
    to,
    placed.map((pair) => pair.to),
  );
  const around = built === null ? [] : aroundOf(from, to, value, built);
  const differ = around.flatMap(faultsOf);
  if (differ.length > 0) return err(differ);
  if (built !== null) return ok({ value: built, states: placed, around });
  const [first] = placed;
  return err([{ why: 'region-without-place', state: first?.from.id ?? '', to: first?.to.id ?? '' }]);
}

/** Ids of the innermost active states. */
export function leavesOf(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value).flatMap((inner) => (inner === undefined ? [] : leavesOf(inner)));
}

type Pair = Place['states'][number];

/** The mapping may send a parallel state as a whole back to one single state before it. */
function wholeParallel(
  from: ChartPlan,
  to: ChartPlan,
  value: StateValue,
  states: LawMapping['states'],
): Result<Place, readonly Misplaced[]> | null {
  const root = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');
  const old = from.states.get(root);
  const target = to.states.get(renamed(states, root));
  if (old?.kind !== 'parallel' || !Object.hasOwn(states, root) || target?.kind === 'parallel') return null;
  if (target === undefined) return err([{ why: 'state-gone', state: root, to: renamed(states, root) }]);
  if (target.kind !== 'step' || target.parent !== null)
    return err([{ why: 'kind-differs', state: root, to: target.id }]);
  return sameTags(old, target)
    ? ok({ value: target.id, states: [{ from: old, to: target }], around: [] })
    : err([{ why: 'tags-differ', state: root, to: target.id }]);
}

function pairOf(from: ChartPlan, to: ChartPlan, id: string, states: LawMapping['states']): Pair | Misplaced {
  const old = from.states.get(id);
  // A region that is through rests in an end of its own, which has the region's name.
  const rests = old?.kind === 'final' && old.parent !== null && !Object.hasOwn(states, id);
  const name = rests
    ? (to.states.get(renamed(states, old.parent))?.children.at(-1) ?? id)
    : renamed(states, id);
  const target = to.states.get(name);
  return old === undefined || target === undefined
    ? { why: 'state-gone', state: id, to: name }
    : { from: old, to: target };
}

function aroundOf(from: ChartPlan, to: ChartPlan, before: StateValue, after: StateValue): readonly Pair[] {
  if (typeof before === 'string' || typeof after === 'string') return [];
  const old = from.states.get(Object.keys(before)[0] ?? '');
  const now = to.states.get(Object.keys(after)[0] ?? '');
  return old === undefined || now === undefined ? [] : [{ from: old, to: now }];
}

function faultsOf({ from, to }: Pair): readonly Misplaced[] {
  if (from.kind !== to.kind) return [{ why: 'kind-differs', state: from.id, to: to.id }];
  return sameTags(from, to) ? [] : [{ why: 'tags-differ', state: from.id, to: to.id }];
}

/** Tags decide what the public sees and what is destroyed: no move of law may change them. */
function sameTags(one: PlannedState, other: PlannedState): boolean {
  return [...one.tags].sort().join() === [...other.tags].sort().join();
}

/** The machine's value for exactly these innermost states, or null where they do not stand side by side. */
function valueOf(plan: ChartPlan, leaves: readonly PlannedState[]): StateValue | null {
  const [first, ...others] = leaves;
  if (first === undefined) return null;
  if (first.parent === null) return others.length === 0 && first.kind !== 'parallel' ? first.id : null;
  const parallel = plan.states.get(plan.states.get(first.parent)?.parent ?? '');
  if (parallel === undefined) return null;
  const regions = parallel.children.map((id) => [id, leaves.filter((leaf) => leaf.parent === id)] as const);
  const fits = regions.every(([, inside]) => inside.length === 1) && regions.length === leaves.length;
  return fits
    ? { [parallel.id]: Object.fromEntries(regions.map(([id, inside]) => [id, inside[0]?.id ?? ''])) }
    : null;
}
