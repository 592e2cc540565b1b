import { refusal, type Refusal } from '../../kernel/index.js';
import { didYouMean, type ChartSource, type PolicyPack, type StateSource } from '../../policy/index.js';
import type { LawMapping } from '../../workflow/index.js';
import { nameOf, type VersionName } from './candidate.js';

/** What transitional law has against a migration: started cases end under the law they began under unless the pack says otherwise. */
export function transitionFaults(to: VersionName, targets: readonly PolicyPack[]): readonly Refusal[] {
  const against = targets.find(({ transition }) => transition?.started !== 'migrate');
  if (against === undefined) return [];
  const { transition } = against;
  return [
    refusal({
      code: 'transition-pinned',
      message:
        transition === null
          ? `${nameOf(to)} 没有写新旧衔接，在办件依立件时的规定办完`
          : `${nameOf(to)} 规定在办件依立件时的规定办完`,
      cure: '确有依据可以改按新规定办的，在候选版本的 pack.yaml 写 transition（started: migrate 和条款），重新试运行、启用',
      clause: [...(transition?.clause ?? [])],
      who: ['policy-officer'],
    }),
  ];
}

/** Names in a mapping that no chart has: of states and deadlines, on either side. */
export function mappingFaults(
  { states, clocks }: LawMapping,
  sources: readonly PolicyPack[],
  targets: readonly PolicyPack[],
): readonly Refusal[] {
  const [old, now] = [namesIn(sources), namesIn(targets)];
  const unknown = (kind: '环节' | '期限', side: string, id: string, known: ReadonlySet<string>) =>
    known.has(id)
      ? []
      : [
          refusal({
            code: kind === '环节' ? 'state-unknown' : 'clock-unknown',
            message: `${side}没有${kind}“${id}”${didYouMean(id, known)}`,
            cure: `改正 ${kind === '环节' ? '--state' : '--clock'} 的对应关系`,
            facts: { id },
            who: ['policy-officer'],
          }),
        ];
  return [
    ...Object.entries(states).flatMap(([from, to]) => [
      ...unknown('环节', '在办件所依的规定', from, old.states),
      ...unknown('环节', '新规定', to, now.states),
    ]),
    ...Object.entries(clocks).flatMap(([from, to]) => [
      ...unknown('期限', '在办件所依的规定', from, old.clocks),
      ...unknown('期限', '新规定', to, now.clocks),
    ]),
  ];
}

/** Nobody can see the case, or it is not there. */
export function noSuchCase(caseId: string): Refusal {
  return refusal({
    code: 'case-unknown',
    message: `没有办件 ${caseId}`,
    cure: '核对办件编号',
    facts: { caseId },
  });
}

/** A case that could not be moved for a reason that is nobody's decision. */
export function failure(thrown: unknown): Refusal {
  return refusal({
    code: 'move-failed',
    message: `迁移时出错，本件没有变动：${thrown instanceof Error ? thrown.message : String(thrown)}`,
    cure: '排除故障后用同样的命令再办，已迁移的不会重复',
    who: ['system-admin'],
  });
}

interface Names {
  readonly states: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
}

function namesIn(packs: readonly PolicyPack[]): Names {
  const states = new Set<string>();
  const clocks = new Set<string>();
  const take = (id: string, { deadlines, step, states: inner }: StateSource): void => {
    states.add(id);
    for (const deadline of [...(deadlines ?? []), ...(step?.deadlines ?? [])]) clocks.add(deadline.id);
    for (const [name, state] of Object.entries(inner ?? {})) take(name, state);
  };
  for (const { charts, chains } of packs) {
    for (const chart of Object.values<ChartSource>(charts))
      for (const [id, state] of Object.entries(chart.states)) take(id, state);
    for (const chain of Object.values(chains))
      for (const step of chain.steps) {
        states.add(step.id);
        for (const deadline of step.deadlines ?? []) clocks.add(deadline.id);
      }
  }
  return { states, clocks };
}
