import type { ClauseRef } from '../../kernel/index.js';
import type {
  BySource,
  ChainSource,
  ChartSource,
  DeadlineSource,
  PolicyPack,
  StateSource,
  StepSource,
  TransitionSource,
} from '../model/pack.js';
import { pointerTo } from '../yaml/policy-source.js';

/** One place of a chart or chain where something is cited, asked or named. */
export interface ChartPart {
  /** `file:line` of the chart or chain. */
  readonly source: string;
  /** JSON pointer in that file. */
  readonly pointer: string;
  readonly clause?: readonly ClauseRef[];
  readonly when?: string;
  /** Events on which `when` is asked; empty: any. */
  readonly events?: readonly string[];
  readonly roles?: readonly string[];
  /** Dotted paths of facts. */
  readonly paths?: readonly string[];
  readonly chain?: string;
  readonly parameter?: string;
  readonly list?: string;
}

/** Everything worth checking in a pack's charts and chains, piece by piece. */
export function partsOf(pack: Pick<PolicyPack, 'charts' | 'chains'>): ChartPart[] {
  return [
    ...Object.values(pack.charts).flatMap(chartParts),
    ...Object.values(pack.chains).flatMap(chainParts),
  ];
}

function chartParts(chart: ChartSource): ChartPart[] {
  const { source, clause } = chart;
  return [
    { source, pointer: '', clause, paths: chart.binds },
    ...statesParts(chart.states, source, pointerTo('', 'states')),
  ];
}

function chainParts(chain: ChainSource): ChartPart[] {
  const { source, clause } = chain;
  const steps = chain.steps.flatMap((step, index) => stepParts(step, source, pointerTo('/steps', index)));
  return [{ source, pointer: '', clause }, ...steps];
}

function statesParts(
  states: Readonly<Record<string, StateSource>>,
  source: string,
  above: string,
): ChartPart[] {
  return Object.entries(states).flatMap(([id, state]) => {
    const pointer = pointerTo(above, id);
    return [
      { source, pointer, clause: state.clause, when: state.when, chain: state.chain },
      ...transitionParts(state.on, source, pointerTo(pointer, 'on')),
      ...deadlineParts(state.deadlines, source, pointerTo(pointer, 'deadlines')),
      ...(state.step === undefined ? [] : stepParts(state.step, source, pointerTo(pointer, 'step'))),
      ...statesParts(state.states ?? {}, source, pointerTo(pointer, 'states')),
    ];
  });
}

function stepParts(step: StepSource, source: string, pointer: string): ChartPart[] {
  const who = [step.by, ...(step.all ?? []), ...(step.anyOf ?? []), ...(step.vote?.of ?? [])];
  return [
    { source, pointer, clause: step.clause, when: step.when, list: step.form },
    ...who.map((by) => byPart(by, source, pointer)),
    ...transitionParts(step.on, source, pointerTo(pointer, 'on')),
    ...deadlineParts(step.deadlines, source, pointerTo(pointer, 'deadlines')),
  ];
}

function transitionParts(
  on: Readonly<Record<string, readonly TransitionSource[]>> | undefined,
  source: string,
  above: string,
): ChartPart[] {
  return Object.entries(on ?? {}).flatMap(([event, transitions]) =>
    transitions.flatMap((transition, index) => {
      const pointer = pointerTo(pointerTo(above, event), index);
      const { clause, when } = transition;
      return [{ source, pointer, clause, when, events: [event] }, byPart(transition.by, source, pointer)];
    }),
  );
}

function deadlineParts(
  deadlines: readonly DeadlineSource[] | undefined,
  source: string,
  above: string,
): ChartPart[] {
  return (deadlines ?? []).map((deadline, index) => ({
    source,
    pointer: pointerTo(above, index),
    clause: deadline.clause,
    when: deadline.when,
    roles: deadline.escalateTo,
    paths: deadline.from === undefined ? [] : [deadline.from],
    parameter: deadline.parameter,
  }));
}

function byPart(by: BySource | undefined, source: string, pointer: string): ChartPart {
  const all = by === undefined ? [] : [by, ...flattenBy(by)];
  return {
    source,
    pointer,
    roles: all.flatMap(({ role }) => role ?? []),
    paths: all.flatMap(({ of, each, person }) => [of, each, person].filter((path) => path !== undefined)),
  };
}

function flattenBy(by: BySource): BySource[] {
  return (by.anyOf ?? []).flatMap((inner) => [inner, ...flattenBy(inner)]);
}
