import { isJsonObject, omit, put, type JsonObject } from '../../kernel/index.js';
import type { DeadlineSource, EffectSource } from '../../policy/index.js';
import type { MachineHands } from '../compile/machine.js';
import type { PlannedMove, PlannedState } from '../compile/plan.js';
import type { CaseEvent } from '../model/events.js';
import type { ClockFacts } from '../model/facts.js';
import { choicesOf, conclusionOf } from '../model/quorum.js';
import type { Effect } from '../vocabulary.js';
import {
  addSigner,
  closeStep,
  concludeStep,
  decideTask,
  delegateTask,
  markRead,
  openStep,
  parseTerm,
  reassignTask,
  rememberActor,
  startClock,
  startDeadline,
  stopClock,
  withFacts,
  withIntent,
  type Term,
  type Work,
} from './moves.js';

/** What the hands need to know of the chart and of the features' words. */
export interface HandsInput {
  readonly binds: readonly string[];
  readonly states: ReadonlyMap<string, PlannedState>;
  readonly effects: ReadonlyMap<string, Effect>;
  /** Whether a conditional state or deadline applies: also when that cannot be told, so that no review is passed over by an error. */
  applies(condition: string, work: Work, event: CaseEvent): boolean;
  /** The value of a parameter on the case's law date, or undefined. */
  parameter(id: string, work: Work): Term | null;
}

/** The pure hands of a compiled chart: what entering, leaving and moving does to facts and orders. */
export function handsOf(input: HandsInput): MachineHands {
  return {
    enter: (work, state, event) => {
      const opened = state.step === null ? work : openStep(work, state.id, state.step, event);
      const timed = state.deadlines.reduce(
        (now, deadline) => start(input, now, state.id, deadline, event),
        opened,
      );
      const rests = state.kind === 'final' || state.tags.includes('closed');
      return runEffects(input, rests ? stopEnding(timed) : timed, state.entry, event);
    },
    leave: (work, state, event) => {
      const names = Object.entries(work.facts.clocks).flatMap(([name, clock]) =>
        clock.state === state.id ? [name] : [],
      );
      const stopped = names.reduce(stopClock, work);
      return state.step === null ? stopped : closeStep(stopped, state.id, event);
    },
    perform: (work, move, event) =>
      runEffects(input, engineWork(input, work, move, event), move.effects, event),
    ripe: (work, move, event) => {
      if (move.auto !== null && 'concluded' in move.auto) {
        const state = input.states.get(move.state);
        const step = work.facts.steps[move.state];
        return (
          state?.step != null && step !== undefined && conclusionOf(state.step, step) === move.auto.concluded
        );
      }
      return move.when === null || input.applies(move.when, work, event);
    },
  };
}

function engineWork(input: HandsInput, before: Work, move: PlannedMove, event: CaseEvent): Work {
  const counted = move.counts ? rememberActor(before, move.state, event) : before;
  const { task } = event.actor;
  // Whoever does anything with a task has opened it.
  const work = task === null ? counted : markRead(counted, move.state, [task], event);
  if (move.auto !== null) {
    return 'concluded' in move.auto
      ? concludeStep(work, move.state, move.auto.concluded, input.binds, event)
      : work;
  }
  switch (move.engine) {
    case 'decide':
      return decideTask(work, move.state, event, outcomeIn(input, move, event));
    case 'reassign':
      return reassignTask(work, move.state, task ?? '', text(event.payload, 'to'));
    case 'delegate':
      return delegateTask(work, move.state, task ?? '', text(event.payload, 'to'), event);
    case 'add-signer':
      return addSigner(work, move.state, text(event.payload, 'person'), task);
    case 'open':
      return markRead(work, move.state, tasksRead(event), event);
    case 'remind':
      // Whoever the paper waits for is told, in whichever of the steps beside each other.
      return Object.keys(work.facts.steps).reduce(
        (now, state) => notify(now, 'remind', { ...event.payload, state }),
        work,
      );
    case 'copy':
      return notify(work, 'copy', { state: move.state, ...event.payload });
    case 'lapse':
      return lapse(input, work, move.state, event);
    case 'take-back':
      return takeBack(work, move.target);
    case 'return':
    case null:
      return work;
  }
}

/** What the step had concluded is taken back with it: the approval stands no more and is given anew or not at all. */
function takeBack(work: Work, target: string | null): Work {
  return target === null ? work : withFacts(work, { approvals: omit(work.facts.approvals, target) });
}

/** The outcome a person chose; where only one is possible it need not be said. */
export function outcomeIn(
  input: Pick<HandsInput, 'states'>,
  move: PlannedMove,
  event: Pick<CaseEvent, 'payload'>,
): string {
  const step = input.states.get(move.state)?.step ?? null;
  const choices = step === null ? [] : choicesOf(step);
  const said = text(event.payload, 'outcome');
  return said === '' && choices.length === 1 ? (choices[0] ?? '') : said;
}

function tasksRead(event: CaseEvent): readonly string[] {
  const read = event.payload['tasks'];
  return Array.isArray(read)
    ? read.filter((task) => typeof task === 'string')
    : event.actor.task === null
      ? []
      : [event.actor.task];
}

function start(
  input: HandsInput,
  work: Work,
  state: string,
  deadline: DeadlineSource,
  event: CaseEvent,
): Work {
  if (deadline.when !== undefined && !input.applies(deadline.when, work, event)) return work;
  const term =
    deadline.after === undefined
      ? input.parameter(deadline.parameter ?? '', work)
      : parseTerm(deadline.after);
  return term === null ? work : startDeadline(work, state, deadline, term, event);
}

/** Clocks that a feature started for as long as the case goes on (`until: closed`): where it rests, nobody waits any more. */
function stopEnding(work: Work): Work {
  const ending = Object.entries(work.facts.clocks).filter(([, { term }]) => term['until'] === 'closed');
  return ending.reduce((now, [name]) => stopClock(now, name), work);
}

/** A lapse reminds, then escalates, and never decides anything; the clock of the last action is not wound again. */
function lapse(input: HandsInput, work: Work, state: string, event: CaseEvent): Work {
  const name = text(event.payload, 'name');
  const clock = work.facts.clocks[name];
  const source = input.states.get(state)?.deadlines.find((deadline) => deadline.id === name);
  if (clock === undefined) return work;
  if (source === undefined) return lapseOfFeature(work, name, clock);
  const action = source.onLapse[Math.min(clock.lapses, source.onLapse.length - 1)] ?? 'remind';
  const told = notify(work, action, { state, deadline: name, escalateTo: [...(source.escalateTo ?? [])] });
  const lapses = clock.lapses + 1;
  if (lapses >= source.onLapse.length) return spent(told, name, clock);
  const term =
    source.after === undefined ? input.parameter(source.parameter ?? '', work) : parseTerm(source.after);
  return term === null ? told : startClock(told, state, name, lapses, again(source, term, event));
}

/** A clock that a feature started is told once, to the roles that it names, of whatever organ the case is. */
function lapseOfFeature(work: Work, name: string, clock: ClockFacts): Work {
  const roles = clock.term['escalateTo'];
  const told = notify(work, 'escalate', {
    state: '',
    deadline: name,
    escalateTo: Array.isArray(roles) ? roles : [],
  });
  return spent(told, name, clock);
}

/** A clock that has lapsed for the last time stays in the facts, and its token is nobody's. */
function spent(work: Work, name: string, clock: ClockFacts): Work {
  const lapsed: ClockFacts = { ...clock, token: `${clock.token}-lapsed`, lapses: clock.lapses + 1 };
  return withFacts(work, { clocks: put(work.facts.clocks, name, lapsed) });
}

function again(source: DeadlineSource, term: Term, event: CaseEvent): JsonObject {
  return { from: event.at.slice(0, 10), amount: term.amount, unit: term.unit, clause: [...source.clause] };
}

function notify(work: Work, action: string, payload: JsonObject): Work {
  return withIntent(work, { kind: 'notify', payload: { action, ...payload } });
}

function runEffects(input: HandsInput, work: Work, effects: readonly EffectSource[], event: CaseEvent): Work {
  return effects.reduce((now, source) => runEffect(input, now, source, event), work);
}

function runEffect(input: HandsInput, work: Work, source: EffectSource, event: CaseEvent): Work {
  const effect = input.effects.get(source.do);
  if (effect === undefined) return work;
  const params = source.with ?? {};
  const patch = effect.apply?.(work.facts, event, params);
  const changed = patch === undefined || Object.keys(patch).length === 0 ? work : withFacts(work, patch);
  const orders = effect.emit?.(changed.facts, event, params) ?? [];
  return orders.reduce((now, intent) => order(now, intent, event), changed);
}

/** Clocks that a feature asks for get the engine's token; everything else passes through. */
function order(work: Work, intent: { kind: string; payload: JsonObject }, event: CaseEvent): Work {
  if (intent.kind === 'deadline.start') {
    return startClock(work, '', text(intent.payload, 'name'), 0, { at: event.at, ...intent.payload });
  }
  return intent.kind === 'deadline.cancel'
    ? stopClock(work, text(intent.payload, 'name'))
    : withIntent(work, intent);
}

function text(payload: JsonObject, key: string): string {
  const value = isJsonObject(payload) ? payload[key] : undefined;
  return typeof value === 'string' ? value : '';
}
