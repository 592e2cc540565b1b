import type { ChainSource, ChartSource, PolicyPack, StateSource } from '../../policy/index.js';
import type { Mutant } from './mutant.js';
import { withoutEach, within, type Spoilt } from './spoil.js';
import {
  conditionMutants,
  deadlineMutants,
  stepMutants,
  transitionMutants,
  type Targets,
} from './step-mutants.js';

/** Every chart and chain of a pack spoilt in every way: steps gone, ways changed, people exchanged, clocks stopped. */
export function chartMutants(pack: PolicyPack): readonly Mutant[] {
  const charts = Object.values(pack.charts).flatMap((chart) =>
    spoiltCharts(chart).map((one) =>
      mutant(chart, one, { ...pack, charts: { ...pack.charts, [chart.id]: one.part } }),
    ),
  );
  const [first] = Object.values(pack.charts);
  const targets = first === undefined ? { initial: '', other: '' } : targetsOf(first);
  const chains = Object.values(pack.chains).flatMap((chain) =>
    spoiltChains(chain, targets).map((one) =>
      mutant(chain, one, { ...pack, chains: { ...pack.chains, [chain.id]: one.part } }),
    ),
  );
  return [...charts, ...chains];
}

function mutant(of: ChartSource | ChainSource, one: Spoilt<unknown>, pack: PolicyPack): Mutant {
  const { key, kind, what } = one;
  return {
    id: `${of.id}/${key}`,
    kind,
    clause: of.clause,
    source: of.source,
    near: nearOf(key),
    what: `${of.label}：${what}`,
    pack,
  };
}

/** The innermost state that a key names: `reviews/in/secrecy/…`. */
function nearOf(key: string): string {
  const [first = '', inside, inner] = key.split('/');
  return inside === 'in' && inner !== undefined ? inner : first;
}

function targetsOf({ initial, states }: ChartSource): Targets {
  const final = Object.entries(states).find(([, state]) => state.type === 'final');
  return { initial, other: final?.[0] ?? initial };
}

function spoiltCharts(chart: ChartSource): readonly Spoilt<ChartSource>[] {
  const binds = withoutEach(chart.binds).map(({ item, rest }): Spoilt<ChartSource> => ({
    key: `binds/${item}`,
    kind: 'guard',
    what: `${item} 改动后意见不再作废`,
    part: { ...chart, binds: rest },
  }));
  return [
    ...binds,
    ...stateMutants(chart.states, targetsOf(chart)).map((one) => ({
      ...one,
      part: { ...chart, states: one.part },
    })),
  ];
}

type States = Readonly<Record<string, StateSource>>;

function stateMutants(states: States, targets: Targets): readonly Spoilt<States>[] {
  return Object.entries(states).flatMap(([id, state]) =>
    within(spoiltStates(state, targets), id, (changed): States => ({ ...states, [id]: changed })).map(
      (one) => ({
        ...one,
        what: `${state.label ?? id} ${one.what}`,
      }),
    ),
  );
}

function spoiltStates(state: StateSource, targets: Targets): readonly Spoilt<StateSource>[] {
  const { step, next, states } = state;
  const elsewhere = next === targets.initial ? targets.other : targets.initial;
  return [
    ...conditionMutants(state),
    ...(next === undefined
      ? []
      : [
          {
            key: 'next',
            kind: 'target',
            what: `之后改走 ${elsewhere}`,
            part: { ...state, next: elsewhere },
          } as const,
        ]),
    ...withoutEach(state.entry ?? []).map(({ item, rest }): Spoilt<StateSource> => ({
      key: `entry/${item.do}`,
      kind: 'effect',
      what: `进入时不再 ${item.do}`,
      part: { ...state, entry: rest },
    })),
    ...(step === undefined
      ? []
      : within(stepMutants(step, targets), 'step', (changed): StateSource => ({ ...state, step: changed }))),
    ...transitionMutants(state.on, targets).map((one) => ({ ...one, part: { ...state, on: one.part } })),
    ...deadlineMutants(state.deadlines).map((one) => ({ ...one, part: { ...state, deadlines: one.part } })),
    ...(states === undefined
      ? []
      : within(stateMutants(states, targets), 'in', (changed): StateSource => ({
          ...state,
          states: changed,
        }))),
  ];
}

function spoiltChains(chain: ChainSource, targets: Targets): readonly Spoilt<ChainSource>[] {
  const gone = withoutEach(chain.steps).map(({ item, rest }): Spoilt<ChainSource> => ({
    key: `${item.id}/gone`,
    kind: 'guard',
    what: `${item.label ?? item.id} 整个环节去掉`,
    part: { ...chain, steps: rest },
  }));
  const spoilt = chain.steps.flatMap((step, index) =>
    within(stepMutants(step, targets), step.id, (changed): ChainSource => ({
      ...chain,
      steps: chain.steps.map((one, other) => (other === index ? { ...changed, id: step.id } : one)),
    })).map((one) => ({ ...one, what: `${step.label ?? step.id} ${one.what}` })),
  );
  const returns = withoutEach(chain.returns ?? []).map(({ item, rest }): Spoilt<ChainSource> => ({
    key: `returns/${item}`,
    kind: 'target',
    what: `不能退回 ${item}`,
    part: { ...chain, returns: rest },
  }));
  return [...gone, ...spoilt, ...returns];
}
