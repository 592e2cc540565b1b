import { err, ok, refusal, textAt, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { BySource } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedMove, PlannedState } from '../compile/plan.js';
import type { CaseEvent, EventActor } from '../model/events.js';
import type { Facts, TaskFacts } from '../model/facts.js';
import { atDesk, entitlement, isOfPerson, mandatesOf } from '../model/tasks.js';
import { activeStates, type CaseState } from './advance.js';

/** What somebody wants to do. */
export interface Attempt {
  readonly type: string;
  readonly payload: JsonObject;
  readonly at: CaseEvent['at'];
  readonly actor: Actor;
  /** The step that is meant, where the actor could do the same in several beside each other. */
  readonly state?: string | null;
}

/** The one move that an attempt means, and in whose right. */
export interface Aim {
  readonly move: PlannedMove;
  readonly actor: EventActor;
}

/** Finds the move that an attempt means, or every reason why there is none. Asks no rule yet. */
export function aim(chart: CompiledChart, at: CaseState, attempt: Attempt): Result<Aim, readonly Refusal[]> {
  const active = activeStates(at.value).flatMap((id) => chart.plan.states.get(id) ?? []);
  if (!chart.events.has(attempt.type)) return err([unknownEvent(attempt)]);
  const possible = active.flatMap((state) => state.moves).filter((move) => move.event === attempt.type);
  if (possible.length === 0) return err([notPossible(attempt, active)]);
  const meant = attempt.state ?? null;
  const moves = possible.filter((move) => meant === null || move.state === meant);
  if (moves.length === 0) return err([notThere(chart, meant ?? '', possible, attempt)]);
  const entitled = moves.flatMap((move) => entitledTo(chart, move, at.facts, attempt));
  if (entitled.length === 0) return err(withoutMandate(moves, at.facts, attempt, chart));
  const fitting = entitled.filter(({ move }) => selects(chart, move, at.facts, attempt));
  const [chosen] = fitting;
  if (chosen === undefined) return err([notApplicable(entitled[0]?.move, entitled, attempt, chart)]);
  const rivals = rivalsOf(chart, fitting);
  return rivals.length > 1 ? err([stepNotChosen(chart, rivals, attempt)]) : ok(chosen);
}

/**
 * Steps beside each other in which the same act is the actor's: it must be said which one is meant. What a state around
 * a step allows is one with it; the system goes by its tokens; and it is the same wherever people are told something.
 */
function rivalsOf(chart: CompiledChart, fitting: readonly Aim[]): readonly string[] {
  const [first] = fitting;
  if (first === undefined || first.actor.person === 'system') return [];
  if (first.move.engine === 'remind' || first.move.engine === 'copy') return [];
  const within = new Set(descendants(chart, first.move.state));
  return [...new Set(fitting.map(({ move }) => move.state))].filter((state) => !within.has(state));
}

function entitledTo(chart: CompiledChart, move: PlannedMove, facts: Facts, attempt: Attempt): readonly Aim[] {
  const { actor } = attempt;
  const bare: EventActor = { person: actor.person, onBehalfOf: null, task: null };
  // A receipt that comes while a step waits for a person is still the system's to report.
  const system = move.who === 'system' || chart.events.get(move.event)?.system === true;
  if (system) return actor.person === 'system' ? [{ move, actor: bare }] : [];
  if (move.who === 'party') return actor.person === 'system' ? [] : [{ move, actor: bare }];
  if (move.who !== 'task') {
    const held = entitlement(standingTask(move.who, facts), actor);
    return held === null ? [] : [{ move, actor: { ...bare, onBehalfOf: held.onBehalfOf } }];
  }
  const wanted = attempt.payload['task'];
  for (const task of openTasks(facts, move.state)) {
    if (typeof wanted === 'string' && wanted !== task.id) continue;
    const held = entitlement(move.engine === 'reassign' ? atDesk(task) : task, actor);
    if (held !== null) return [{ move, actor: { ...bare, onBehalfOf: held.onBehalfOf, task: task.id } }];
  }
  return [];
}

/** A mandate that a move itself names, seen as a task that is always open. */
export function standingTask(by: BySource, facts: Facts): TaskFacts {
  const excluded = (by.not ?? []).flatMap((state) => facts.acted[state] ?? []);
  return {
    id: '',
    mandates: mandatesOf(by, facts, []),
    desk: [],
    excluded,
    added: false,
    openedBy: null,
    decision: null,
  };
}

/** Tasks of a state that wait for somebody. */
export function openTasks(facts: Facts, state: string): readonly TaskFacts[] {
  return (facts.steps[state]?.tasks ?? []).filter((task) => task.decision === null);
}

function selects(chart: CompiledChart, move: PlannedMove, facts: Facts, attempt: Attempt): boolean {
  switch (move.engine) {
    case 'return':
      return attempt.payload['to'] === move.target;
    case 'take-back':
      return mayTakeBack(chart, move, facts, attempt.actor.person);
    case 'lapse': {
      const clock = facts.clocks[textAt(attempt.payload, 'name') ?? ''];
      if (clock === undefined || clock.token !== attempt.payload['token']) return false;
      return clock.state === ''
        ? chart.plan.states.get(move.state)?.parent === null
        : clock.state === move.state;
    }
    default:
      if (move.when === null) return true;
      return chart.holds(
        move.when,
        chart.scope(
          { facts },
          eventOf(attempt, { person: attempt.actor.person, onBehalfOf: null, task: null }),
        ),
      );
  }
}

/**
 * 撤回 — by whoever sent the case on, as long as nobody opened or decided anything where it went: in a parallel
 * state also no region that is through by now and has no open step any more.
 */
function mayTakeBack(chart: CompiledChart, move: PlannedMove, facts: Facts, person: string): boolean {
  const inside = new Set([move.state, ...descendants(chart, move.state)]);
  const steps = Object.entries(facts.steps).filter(([state]) => inside.has(state));
  return (
    steps.length > 0 &&
    steps.every(
      ([, step]) =>
        step.from?.state === move.target &&
        step.from.person === person &&
        step.tasks.every((task) => task.openedBy === null && task.decision === null) &&
        [...inside].every((id) => (facts.approvals[id]?.at ?? '') < step.openedAt),
    )
  );
}

function descendants(chart: CompiledChart, id: string): readonly string[] {
  const children = chart.plan.states.get(id)?.children ?? [];
  return children.flatMap((child) => [child, ...descendants(chart, child)]);
}

/** The journal's form of an attempt. */
export function eventOf(attempt: Attempt, actor: EventActor): CaseEvent {
  return { type: attempt.type, at: attempt.at, actor, payload: attempt.payload };
}

function unknownEvent(attempt: Attempt): Refusal {
  return refusal({
    code: 'event-unknown',
    message: `没有“${attempt.type}”这种操作`,
    cure: '查看本件当前可以进行的操作',
    facts: { event: attempt.type },
  });
}

function notPossible(attempt: Attempt, active: readonly PlannedState[]): Refusal {
  const shown = active.filter((state) => state.kind !== 'region').map((state) => state.label);
  return refusal({
    code: 'event-not-possible',
    message: `当前环节（${shown.join('、')}）不能进行此操作`,
    cure: '查看本件当前可以进行的操作',
    facts: { event: attempt.type, state: active.map((state) => state.id) },
  });
}

function stepNotChosen(chart: CompiledChart, states: readonly string[], attempt: Attempt): Refusal {
  return refusal({
    code: 'step-not-chosen',
    message: `本件有${states.length}个并行的环节都可以由您进行此项操作，须指明办哪一个`,
    cure: `可选环节：${namesOf(chart, states)}`,
    facts: { event: attempt.type, states: [...states] },
  });
}

function notThere(
  chart: CompiledChart,
  state: string,
  possible: readonly PlannedMove[],
  attempt: Attempt,
): Refusal {
  const states = [...new Set(possible.map((move) => move.state))];
  return refusal({
    code: 'step-not-open',
    message: `“${chart.plan.states.get(state)?.label ?? state}”环节现在不能进行此项操作`,
    cure: `可选环节：${namesOf(chart, states)}`,
    facts: { event: attempt.type, states },
  });
}

function namesOf(chart: CompiledChart, states: readonly string[]): string {
  return states.map((id) => `${chart.plan.states.get(id)?.label ?? id}（${id}）`).join('、');
}

function withoutMandate(
  moves: readonly PlannedMove[],
  facts: Facts,
  attempt: Attempt,
  chart: CompiledChart,
): readonly Refusal[] {
  const tasks = moves.flatMap((move) => {
    if (move.who === 'task') return openTasks(facts, move.state);
    return typeof move.who === 'object' ? [standingTask(move.who, facts)] : [];
  });
  const excluded = tasks.some((task) => entitlement({ ...task, excluded: [] }, attempt.actor) !== null);
  const who = [
    ...new Set(tasks.flatMap((task) => task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [one.role])))),
  ];
  const states = [...new Set(moves.map((move) => chart.plan.states.get(move.state)?.label ?? move.state))];
  const clause = [...new Set(moves.flatMap((move) => chart.plan.states.get(move.state)?.clause ?? []))];
  if (excluded) {
    return [
      refusal({
        code: 'separation-of-duties',
        message: `您已办理过与“${states.join('、')}”须由不同人员承担的环节，或已在本环节表过态`,
        cure: '由另一位有权人员办理',
        clause,
        who,
        facts: { event: attempt.type },
      }),
    ];
  }
  return [
    refusal({
      code: 'no-mandate',
      message: `“${states.join('、')}”环节的此项操作不在您的职责范围`,
      cure: '由有权人员办理，或经转办、委托后办理',
      clause,
      who,
      facts: { event: attempt.type },
    }),
  ];
}

function notApplicable(
  move: PlannedMove | undefined,
  entitled: readonly Aim[],
  attempt: Attempt,
  chart: CompiledChart,
): Refusal {
  const facts = { event: attempt.type };
  switch (move?.engine) {
    case 'return': {
      const targets = entitled.flatMap((one) => one.move.target ?? []);
      return refusal({
        code: 'return-target-unknown',
        message: '须指明退回到哪一步',
        cure: `可退回：${namesOf(chart, targets)}`,
        facts: { ...facts, targets },
      });
    }
    case 'take-back':
      return refusal({
        code: 'take-back-too-late',
        message: '只有送出人能撤回，且须在下一环节有人打开之前',
        cure: '请现办理人退回',
        facts,
      });
    case 'lapse':
      return refusal({ code: 'stale-token', message: '该期限已重新起算或已终止', cure: '', facts });
    default:
      return refusal({
        code: 'not-applicable',
        message: '本件情形不适用此项操作',
        cure: '查看本件当前可以进行的操作',
        facts,
      });
  }
}
