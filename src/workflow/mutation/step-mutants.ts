import type { BySource, DeadlineSource, StepSource, TransitionSource } from '../../policy/index.js';
import { within, withoutEach, type Spoilt } from './spoil.js';

/** Where a spoilt target leads: back to the beginning, or on where it led back. */
export interface Targets {
  readonly initial: string;
  /** Another state, for what already leads to the beginning. */
  readonly other: string;
}

/** Every way to spoil who acts in a step, what it decides and where that leads. */
export function stepMutants(step: StepSource, targets: Targets): readonly Spoilt<StepSource>[] {
  return [
    ...conditionMutants(step),
    ...(step.by === undefined ? [] : within(byMutants(step.by), 'by', (by) => ({ ...step, by }))),
    ...partyMutants(step),
    ...outcomeMutants(step, targets),
    ...withoutEach(step.effects ?? []).map(({ item, rest }): Spoilt<StepSource> => ({
      key: `effect/${item.do}`,
      kind: 'effect',
      what: `去掉 ${item.do}`,
      part: { ...step, effects: rest },
    })),
    ...withoutEach(step.returns ?? []).map(({ item, rest }): Spoilt<StepSource> => ({
      key: `returns/${item}`,
      kind: 'target',
      what: `不能退回 ${item}`,
      part: { ...step, returns: rest },
    })),
    ...(step.delegable === false
      ? [
          {
            key: 'delegable',
            kind: 'actor',
            what: '改为可以委托',
            part: { ...step, delegable: true },
          } as const,
        ]
      : []),
    ...transitionMutants(step.on, targets).map((one) => ({ ...one, part: { ...step, on: one.part } })),
    ...deadlineMutants(step.deadlines).map((one) => ({ ...one, part: { ...step, deadlines: one.part } })),
  ];
}

/** A condition gone, and turned round. */
export function conditionMutants<T extends { readonly when?: string }>(part: T): readonly Spoilt<T>[] {
  if (part.when === undefined) return [];
  return [
    { key: 'when/gone', kind: 'guard', what: '条件去掉', part: { ...part, when: undefined } },
    { key: 'when/not', kind: 'guard', what: '条件反过来', part: { ...part, when: `!(${part.when})` } },
  ];
}

/** Somebody else may act, or somebody who had to stand aside need not. */
export function byMutants(by: BySource): readonly Spoilt<BySource>[] {
  return [
    ...withoutEach(by.not ?? []).map(({ item, rest }): Spoilt<BySource> => ({
      key: `not/${item}`,
      kind: 'guard',
      what: `${item} 的经手人不再回避`,
      part: { ...by, not: rest },
    })),
    ...(by.role === undefined
      ? []
      : [
          {
            key: 'role',
            kind: 'actor',
            what: `${by.role} 换成审计员`,
            part: { ...by, role: 'auditor' },
          } as const,
        ]),
    ...withoutEach(by.anyOf ?? []).map(({ item, rest }): Spoilt<BySource> => ({
      key: `any/${item.role ?? ''}`,
      kind: 'actor',
      what: `${item.role ?? ''} 不再可以办`,
      part: { ...by, anyOf: rest },
    })),
  ];
}

function partyMutants(step: StepSource): readonly Spoilt<StepSource>[] {
  const lists = (['all', 'anyOf'] as const).flatMap((key) =>
    withoutEach(step[key] ?? []).map(({ rest }, index): Spoilt<StepSource> => ({
      key: `${key}/${index}`,
      kind: 'actor',
      what: `少一方（${key}）`,
      part: { ...step, [key]: rest },
    })),
  );
  const { vote } = step;
  if (vote === undefined) return lists;
  const voters = withoutEach(vote.of).map(({ rest }, index): Spoilt<StepSource> => ({
    key: `vote/${index}`,
    kind: 'actor',
    what: '少一个投票人',
    part: { ...step, vote: { ...vote, of: rest } },
  }));
  return [...lists, ...voters];
}

function outcomeMutants(step: StepSource, { initial, other }: Targets): readonly Spoilt<StepSource>[] {
  return Object.entries(step.outcomes ?? {}).flatMap(([name, outcome]) => {
    const to = outcome.to === initial ? other : initial;
    const put = (changed: typeof outcome): StepSource => ({
      ...step,
      outcomes: { ...step.outcomes, [name]: changed },
    });
    return [
      {
        key: `outcome/${name}/to`,
        kind: 'target',
        what: `${name} 改走 ${to}`,
        part: put({ ...outcome, to }),
      },
      ...withoutEach(outcome.effects ?? []).map(({ item, rest }) => ({
        key: `outcome/${name}/${item.do}`,
        kind: 'effect' as const,
        what: `${name} 不再 ${item.do}`,
        part: put({ ...outcome, effects: rest }),
      })),
    ] satisfies readonly Spoilt<StepSource>[];
  });
}

type Transitions = Readonly<Record<string, readonly TransitionSource[]>>;

/** Transitions gone, led elsewhere, unconditional, without their effects, for other people. */
export function transitionMutants(
  on: Transitions | undefined,
  targets: Targets,
): readonly Spoilt<Transitions>[] {
  return Object.entries(on ?? {}).flatMap(([event, transitions]) =>
    transitions.flatMap((transition, index) => {
      const put = (changed: TransitionSource | null): Transitions => ({
        ...on,
        [event]: transitions.flatMap((one, other) => (other === index ? (changed ?? []) : one)),
      });
      const spoilt = spoiltTransitions(transition, targets);
      return [
        { key: `${event}/${index}/gone`, kind: 'target', what: `${event} 去掉`, part: put(null) } as const,
        ...within(spoilt, `${event}/${index}`, put).map((one) => ({ ...one, what: `${event} ${one.what}` })),
      ];
    }),
  );
}

function spoiltTransitions(
  transition: TransitionSource,
  { initial, other }: Targets,
): readonly Spoilt<TransitionSource>[] {
  const { target, by } = transition;
  const elsewhere = target === initial ? other : initial;
  return [
    ...(target === undefined
      ? []
      : [
          {
            key: 'target',
            kind: 'target',
            what: `改走 ${elsewhere}`,
            part: { ...transition, target: elsewhere },
          } as const,
        ]),
    ...conditionMutants(transition),
    ...withoutEach(transition.effects ?? []).map(({ item, rest }): Spoilt<TransitionSource> => ({
      key: item.do,
      kind: 'effect',
      what: `不再 ${item.do}`,
      part: { ...transition, effects: rest },
    })),
    ...(by === undefined ? [] : within(byMutants(by), 'by', (changed) => ({ ...transition, by: changed }))),
  ];
}

/** Clocks that never start, start always, or run from another day. */
export function deadlineMutants(
  deadlines: readonly DeadlineSource[] | undefined,
): readonly Spoilt<readonly DeadlineSource[]>[] {
  const all = deadlines ?? [];
  return all.flatMap((deadline, index) => {
    const put = (changed: DeadlineSource): readonly DeadlineSource[] =>
      all.map((one, other) => (other === index ? changed : one));
    const gone = all.filter((_, other) => other !== index);
    return [
      {
        key: `clock/${deadline.id}/gone`,
        kind: 'deadline',
        what: `时限 ${deadline.id} 去掉`,
        part: gone,
      } as const,
      ...within(conditionMutants(deadline), `clock/${deadline.id}`, put),
      ...(deadline.from === undefined
        ? []
        : [
            {
              key: `clock/${deadline.id}/from`,
              kind: 'date',
              what: `时限 ${deadline.id} 不从 ${deadline.from} 起算`,
              part: put({ ...deadline, from: undefined }),
            } as const,
          ]),
    ];
  });
}
