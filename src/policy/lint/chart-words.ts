import { ownOf } from '../compose/own.js';
import type { ChartSource, PolicyPack, StateSource } from '../model/pack.js';

/** What a chart knows by name, its chains included. */
export interface ChartWords {
  /** Ids of states and steps, without the path to them. */
  readonly states: ReadonlySet<string>;
}

/** The words of one chart of a pack. */
export function wordsOf(chart: ChartSource, pack: Pick<PolicyPack, 'chains'>): ChartWords {
  const states = new Set<string>();
  const open: StateSource[] = [];
  const add = (inner: Readonly<Record<string, StateSource>>): void => {
    for (const [id, state] of Object.entries(inner)) {
      states.add(id);
      open.push(state);
    }
  };
  add(chart.states);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    add(state.states ?? {});
    const chain = state.chain === undefined ? undefined : ownOf(pack.chains, state.chain);
    for (const step of chain?.steps ?? []) states.add(step.id);
  }
  return { states };
}

/** Whether a state is known, by its id or by its dotted path. */
export function knowsState(words: ChartWords, state: string): boolean {
  return state.split('.').every((part) => words.states.has(part));
}
