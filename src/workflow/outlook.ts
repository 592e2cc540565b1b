import type { Actor } from '../identity/index.js';
import type { ClauseRef, Instant, JsonObject, Refusal } from '../kernel/index.js';
import type { CompiledRule } from '../policy/index.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import type { PlannedMove, PlannedState } from './compile/plan.js';
import { activeStates, type CaseState } from './engine/advance.js';
import { aim, eventOf, openTasks } from './engine/aim.js';
import { choicesOf } from './model/quorum.js';
import { isOfPerson } from './model/tasks.js';

/** For any case and anybody: where it stands, what can be done next, what is missing, why not, who must act. */
export interface Outlook {
  readonly states: readonly StateOutlook[];
  readonly moves: readonly MoveOutlook[];
}

export interface StateOutlook {
  readonly id: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  readonly waitingFor: readonly Waiting[];
}

/** One open task: who may do it. */
export interface Waiting {
  readonly task: string;
  readonly roles: readonly { readonly role: string; readonly organ: string }[];
  readonly persons: readonly string[];
  readonly opened: boolean;
}

export interface MoveOutlook {
  readonly event: string;
  readonly label: string;
  readonly state: string;
  readonly clause: readonly ClauseRef[];
  /** Whether this actor may try it: mandate and situation, not yet the rules. */
  readonly mine: boolean;
  /** Outcomes to choose from, where the move decides a step. */
  readonly outcomes: readonly string[];
  /** Where it may be returned to. */
  readonly targets: readonly string[];
  /** What stands against it: for the actor's own moves and for everybody's, rules with clause and cure. */
  readonly missing: readonly Refusal[];
}

/** A move that could come next, with the rules that are asked of it and what they could read. */
export interface Considered {
  readonly outlook: MoveOutlook;
  readonly rules: readonly CompiledRule[];
  readonly scope: JsonObject;
}

/** Looks ahead from where a case stands. Pure; asks the same rules as the step itself. */
export function outlook(chart: CompiledChart, at: CaseState, actor: Actor, now: Instant): Outlook {
  const active = activeStates(at.value).flatMap((id) => chart.plan.states.get(id) ?? []);
  // A region, and the end of one, is nowhere that people would say a case stands.
  const shown = active.filter(
    ({ kind, parent }) => kind !== 'region' && !(kind === 'final' && parent !== null),
  );
  return {
    states: shown.map((state) => stateOutlook(state, at)),
    moves: consider(chart, at, actor, now).map((one) => one.outlook),
  };
}

/** Every move that a person could make next, asked as the step itself would. */
export function consider(
  chart: CompiledChart,
  at: CaseState,
  actor: Actor,
  now: Instant,
): readonly Considered[] {
  const active = activeStates(at.value).flatMap((id) => chart.plan.states.get(id) ?? []);
  const moves = new Map<string, PlannedMove[]>();
  for (const move of active.flatMap((state) => state.moves)) {
    const spec = chart.events.get(move.event);
    if (move.auto !== null || spec?.system === true || spec?.byCommand === true) continue;
    moves.set(`${move.state}/${move.event}`, [...(moves.get(`${move.state}/${move.event}`) ?? []), move]);
  }
  return [...moves.values()].map((same) => considerMove(chart, same, at, actor, now));
}

function stateOutlook(state: PlannedState, at: CaseState): StateOutlook {
  return {
    id: state.id,
    label: state.label,
    clause: state.clause,
    waitingFor: openTasks(at.facts, state.id).map((task) => ({
      task: task.id,
      roles: task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [{ role: one.role, organ: one.organ }])),
      persons: task.mandates.flatMap((one) => (isOfPerson(one) ? [one.person] : [])),
      opened: task.openedBy !== null,
    })),
  };
}

function considerMove(
  chart: CompiledChart,
  same: readonly PlannedMove[],
  at: CaseState,
  actor: Actor,
  now: Instant,
): Considered {
  const [first] = same;
  if (first === undefined) throw new Error('a move without a move');
  const targets = first.engine === 'return' ? same.flatMap((move) => move.target ?? []) : [];
  const to = targets[0];
  const payload: JsonObject = to === undefined ? {} : { to };
  const attempt = { type: first.event, payload, at: now, actor, state: first.state };
  const aimed = aim(chart, at, attempt);
  const event = aimed.ok
    ? eventOf(attempt, aimed.value.actor)
    : eventOf(attempt, { person: actor.person, onBehalfOf: null, task: null });
  const rules = chart.rulesFor(first.state, first.event);
  const scope = chart.scope(at, event);
  const ruling = chart.ask(rules, scope);
  const step = chart.plan.states.get(first.state)?.step ?? null;
  const looked: MoveOutlook = {
    event: first.event,
    label: first.label !== '' ? first.label : (chart.events.get(first.event)?.label ?? first.event),
    state: first.state,
    clause: [...new Set([...first.clause, ...(chart.plan.states.get(first.state)?.clause ?? [])])],
    mine: aimed.ok,
    outcomes: first.engine === 'decide' && step !== null ? choicesOf(step) : [],
    targets,
    missing: [...(aimed.ok ? [] : aimed.error), ...ruling.refusals],
  };
  return { outlook: looked, rules, scope };
}
