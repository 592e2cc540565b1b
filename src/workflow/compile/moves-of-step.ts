import type { EngineMove, PlannedMove, PlannedState } from './plan.js';

/** The event that decides a step's tasks where the step names none. */
export const DEFAULT_DECISION = 'APPROVE';

/** Verbs that need no target: event → what the engine does. */
const STAYING: Readonly<Record<string, EngineMove>> = {
  REASSIGN: 'reassign',
  DELEGATE: 'delegate',
  ADD_SIGNER: 'add-signer',
  OPEN: 'open',
};
/** Verbs of whoever has a part in the case, not of the task's holder. */
const ANYONE: Readonly<Record<string, EngineMove>> = { REMIND: 'remind', COPY: 'copy' };

const LABELS: Readonly<Record<EngineMove, string>> = {
  decide: '办理',
  return: '退回',
  'take-back': '撤回',
  reassign: '转办',
  delegate: '委托',
  'add-signer': '加签',
  remind: '催办',
  copy: '抄送',
  open: '阅',
  lapse: '期限届满',
};

/** What engine moves of a state may lead back to. */
export interface WaysBack {
  /** Ids named by the chart; `any` for all that come before. */
  readonly returns: readonly string[];
  /** Steps and parallel states that come before. */
  readonly earlier: readonly PlannedState[];
  /** Steps inside parallel states that come before, and where the regions beside each rest once through. */
  readonly inside: readonly { readonly step: string; readonly beside: readonly string[] }[];
}

/** The verbs every step has, whether or not a chart mentions them; and the lapse of a state's clocks. */
export function engineMoves(
  state: PlannedState,
  { returns, earlier, inside }: WaysBack,
): readonly PlannedMove[] {
  // A clock that a feature started belongs to no state: it lapses wherever the case is by then.
  const lapse =
    state.deadlines.length === 0 && state.parent !== null
      ? []
      : [verb(state.id, 'DEADLINE.LAPSED', { engine: 'lapse', who: 'system' })];
  const siblings = earlier.filter((one) => one.kind === 'step' && one.parent === state.parent);
  const back = [...siblings.map((one) => ({ step: one.id, beside: [] })), ...inside];
  const takeBacks = back.map(({ step, beside }, index) => ({
    ...verb(state.id, 'TAKE_BACK', { engine: 'take-back', who: 'party', index, target: step }),
    beside,
  }));
  if (state.kind === 'parallel') return [...takeBacks, ...lapse];
  if (state.kind !== 'step' || state.step === null) return lapse;
  const decides = state.moves.some((one) => one.auto !== null && 'concluded' in one.auto);
  const event = state.step.decide ?? DEFAULT_DECISION;
  const decide = decides
    ? [
        {
          ...verb(state.id, event, { engine: 'decide', who: 'task' }),
          effects: state.step.effects ?? [],
          counts: true,
        },
      ]
    : [];
  const targets = returns.includes('any') ? earlier.map((one) => one.id) : [...new Set(returns)];
  return [
    ...decide,
    ...targets.map((target, index) => ({
      ...verb(state.id, 'RETURN', { engine: 'return', who: 'task', index, target }),
      counts: true,
    })),
    ...takeBacks,
    ...Object.entries(STAYING).map(([name, engine]) => verb(state.id, name, { engine, who: 'task' })),
    ...Object.entries(ANYONE).map(([name, engine]) => verb(state.id, name, { engine, who: 'party' })),
    ...lapse,
  ];
}

/** A move with nothing in it yet. */
export function move(state: string, event: string, index: number, target: string | null): PlannedMove {
  return {
    key: `${state}/${event}/${index}`,
    state,
    event,
    target,
    beside: [],
    label: '',
    clause: [],
    engine: null,
    when: null,
    auto: null,
    who: 'task',
    effects: [],
    counts: false,
  };
}

interface Verb {
  readonly engine: EngineMove;
  readonly who: PlannedMove['who'];
  readonly index?: number;
  readonly target?: string;
}

function verb(state: string, event: string, { engine, who, index = 0, target }: Verb): PlannedMove {
  return {
    ...move(state, event, index, target ?? null),
    key: `${state}/${event}/${engine}${index}`,
    engine,
    label: LABELS[engine],
    who,
  };
}
