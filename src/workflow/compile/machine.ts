import { assign, setup, type AnyStateMachine } from 'xstate';
import type { JsonObject } from '../../kernel/index.js';
import type { CaseEvent } from '../model/events.js';
import type { Work } from '../engine/moves.js';
import type { ChartPlan, PlannedMove, PlannedState } from './plan.js';

/** What the engine sends into the machine: the case's event, and which move it was found to be. */
export interface MachineEvent {
  readonly type: string;
  readonly key: string;
  readonly event: CaseEvent;
}

/** The machine's hands: all pure, all total. */
export interface MachineHands {
  enter(work: Work, state: PlannedState, event: CaseEvent): Work;
  leave(work: Work, state: PlannedState, event: CaseEvent): Work;
  perform(work: Work, move: PlannedMove, event: CaseEvent): Work;
  /** Whether a move of its own accord may happen now. */
  ripe(work: Work, move: PlannedMove, event: CaseEvent): boolean;
}

type Config = { [key: string]: unknown };

/** Where a case is before its first event. */
export const UNOPENED = 'unopened';
/** The move out of it. */
export const OPENING = 'opening';

/** XState's own machine for a plan. It runs nothing: every action is an assignment, every guard a question about facts. */
export function buildMachine(plan: ChartPlan, hands: MachineHands): AnyStateMachine {
  const states = plan.states;
  const at = (id: string): PlannedState => {
    const state = states.get(id);
    if (state === undefined) throw new Error(`chart ${plan.id}: no state ${id}`);
    return state;
  };
  const moves = new Map(
    [...states.values()].flatMap((state) => state.moves.map((move) => [move.key, move] as const)),
  );
  const moveOf = (key: string): PlannedMove => {
    const move = moves.get(key);
    if (move === undefined) throw new Error(`chart ${plan.id}: no move ${key}`);
    return move;
  };
  const builder = setup({
    types: { context: {} as Work, events: {} as MachineEvent },
    guards: {
      chosen: ({ event }, params: { key: string }) => event.key === params.key,
      ripe: ({ context, event }, params: { key: string }) =>
        hands.ripe(context, moveOf(params.key), eventIn(event, context)),
    },
    actions: {
      enter: assign(({ context, event }, params: { state: string }) =>
        hands.enter(context, at(params.state), eventIn(event, context)),
      ),
      leave: assign(({ context, event }, params: { state: string }) =>
        hands.leave(context, at(params.state), eventIn(event, context)),
      ),
      perform: assign(({ context, event }, params: { key: string }) =>
        hands.perform(context, moveOf(params.key), eventIn(event, context)),
      ),
    },
  });
  const roots = [...states.values()].filter((state) => state.parent === null);
  const config: Config = {
    id: `${plan.id}@chart`,
    initial: UNOPENED,
    context: {},
    states: {
      [UNOPENED]: {
        on: { '*': { target: `#${plan.initial}`, guard: { type: 'chosen', params: { key: OPENING } } } },
      },
      ...Object.fromEntries(roots.map((state) => [state.id, stateConfig(state, at)])),
    },
  };
  return builder.createMachine(config as Parameters<typeof builder.createMachine>[0]);
}

/** Microsteps that follow by themselves (a parallel state done) carry XState's own event: the cause is kept in the work. */
function eventIn(event: Partial<MachineEvent>, work: Work): CaseEvent {
  return event.event ?? work.cause;
}

function stateConfig(state: PlannedState, at: (id: string) => PlannedState): Config {
  const config: Config = { id: state.id, tags: [...state.tags], meta: meta(state.label, state.clause) };
  if (state.kind === 'final') config['type'] = 'final';
  if (state.kind === 'parallel') config['type'] = 'parallel';
  if (state.children.length > 0) {
    config['states'] = Object.fromEntries(state.children.map((child) => [child, stateConfig(at(child), at)]));
    if (state.kind === 'region') config['initial'] = state.children[0];
  }
  if (state.kind !== 'choice') {
    config['entry'] = [{ type: 'enter', params: { state: state.id } }];
    config['exit'] = [{ type: 'leave', params: { state: state.id } }];
  }
  const done = state.moves.filter((move) => move.auto !== null && 'done' in move.auto);
  if (done.length > 0) config['onDone'] = done.map((move) => transition(move, null));
  const always = state.moves.filter((move) => move.auto !== null && !('done' in move.auto));
  if (always.length > 0) config['always'] = always.map((move) => transition(move, 'ripe'));
  config['on'] = events(state.moves.filter((move) => move.auto === null));
  return config;
}

function events(moves: readonly PlannedMove[]): Config {
  const on: Record<string, Config[]> = {};
  for (const move of moves) (on[move.event] ??= []).push(transition(move, 'chosen'));
  return on;
}

function transition(move: PlannedMove, guard: 'chosen' | 'ripe' | null): Config {
  return {
    ...(move.target === null
      ? {}
      : { target: [move.target, ...move.beside].map((id) => `#${id}`), reenter: true }),
    ...(guard === null ? {} : { guard: { type: guard, params: { key: move.key } } }),
    actions: [{ type: 'perform', params: { key: move.key } }],
    meta: meta(move.label, move.clause),
  };
}

function meta(label: string, clause: readonly string[]): JsonObject {
  return { label, clause: [...clause] };
}
