import type { ChartSource, PolicyPack, StateSource } from '../model/pack.js';

interface Placed {
  readonly path: readonly string[];
  /** Whether the parts of the state are stood in at the same time. */
  readonly parallel: boolean;
}

/**
 * Whether rules asked in some states can be asked at the same time as rules asked in others: one state is,
 * or holds, the other, or both lie in different regions of a parallel state. No states means everywhere.
 */
export function standTogether(
  chart: ChartSource | undefined,
  pack: Pick<PolicyPack, 'chains'>,
  first: readonly string[],
  second: readonly string[],
): boolean {
  if (first.length === 0 || second.length === 0 || chart === undefined) return true;
  const placed = placesOf(chart, pack);
  const find = (states: readonly string[]): readonly Placed[] =>
    placed.filter(({ path }) => states.includes(path.join('.')) || states.includes(path.at(-1) ?? ''));
  const here = find(first);
  const there = find(second);
  return here.some((one) => there.some((other) => meet(one, other, placed)));
}

function meet(one: Placed, other: Placed, placed: readonly Placed[]): boolean {
  const split = one.path.findIndex((part, index) => other.path[index] !== part);
  if (split === -1 || split >= other.path.length) return true;
  const fork = one.path.slice(0, split).join('.');
  return placed.some(({ path, parallel }) => parallel && path.join('.') === fork);
}

function placesOf(chart: ChartSource, pack: Pick<PolicyPack, 'chains'>): readonly Placed[] {
  const found: Placed[] = [];
  const walk = (states: Readonly<Record<string, StateSource>>, above: readonly string[]): void => {
    for (const [id, state] of Object.entries(states)) {
      const path = [...above, id];
      found.push({ path, parallel: state.type === 'parallel' });
      walk(state.states ?? {}, path);
      const steps = state.chain === undefined ? [] : (pack.chains[state.chain]?.steps ?? []);
      for (const step of steps) found.push({ path: [...path, step.id], parallel: false });
    }
  };
  walk(chart.states, []);
  return found;
}
