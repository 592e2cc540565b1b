import {
  dateAt,
  digestJson,
  omit,
  put,
  readPath,
  type Json,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';
import type { DeadlineSource, StepSource } from '../../policy/index.js';
import type { CaseEvent, Intent } from '../model/events.js';
import type { Approval, ClockFacts, Facts, StepFacts, TaskFacts } from '../model/facts.js';
import { addedTask, tasksOf } from '../model/tasks.js';

/** What a transition works on: facts, the orders collected so far, and the state just left. */
export interface Work {
  readonly facts: Facts;
  readonly intents: readonly Intent[];
  readonly left: { readonly state: string; readonly person: string; readonly step: StepFacts } | null;
  /** The event behind all that happens in this step, also behind what follows by itself. */
  readonly cause: CaseEvent;
}

/** A term in working days (工作日) or days (日). */
export interface Term {
  readonly amount: number;
  readonly unit: 'wd' | 'd';
}

const TERM = /^(\d{1,4})(wd|d)$/;

/** Parses `3wd` or `30d`; null when malformed. */
export function parseTerm(text: string): Term | null {
  const parts = TERM.exec(text);
  if (parts === null) return null;
  return { amount: Number(parts[1]), unit: parts[2] === 'wd' ? 'wd' : 'd' };
}

/** Opens a step: its tasks, and how the case came here. */
export function openStep(work: Work, state: string, step: StepSource, event: CaseEvent): Work {
  const { tasks } = tasksOf(step, work.facts);
  const from = work.left === null ? null : { state: work.left.state, person: work.left.person };
  const opened: StepFacts = { openedAt: event.at, from, tasks };
  return withFacts(work, {
    case: { ...work.facts.case, taskCount: work.facts.case.taskCount + tasks.length },
    steps: put(work.facts.steps, state, opened),
  });
}

/** Leaves a step by whatever way: no task of it stays open. */
export function closeStep(work: Work, state: string, event: CaseEvent): Work {
  const closed = work.facts.steps[state];
  if (closed === undefined) return work;
  return {
    ...withFacts(work, { steps: omit(work.facts.steps, state) }),
    left: { state, person: event.actor.person, step: closed },
  };
}

/** Records one person's decision on their task; who has decided here cannot decide another task of the step. */
export function decideTask(work: Work, state: string, event: CaseEvent, outcome: string): Work {
  const { person, onBehalfOf } = event.actor;
  const doers = onBehalfOf === null ? [person] : [person, onBehalfOf];
  return changeTasks(work, state, (task) => {
    if (task.id === event.actor.task)
      return { ...task, decision: { outcome, by: person, onBehalfOf, at: event.at } };
    return task.decision === null ? { ...task, excluded: [...new Set([...task.excluded, ...doers])] } : task;
  });
}

/** The step just left is done: its outcome stands for exactly the present bytes. */
export function concludeStep(
  work: Work,
  state: string,
  outcome: string,
  binds: readonly string[],
  event: CaseEvent,
): Work {
  if (work.left?.state !== state) return work;
  const by = work.left.step.tasks.flatMap((task) => (task.decision === null ? [] : [task.decision.by]));
  const approval: Approval = { outcome, by, at: event.at, of: boundHash(work.facts, binds) };
  return withFacts(work, { approvals: put(work.facts.approvals, state, approval) });
}

/** Remembers for good that these people did something in this step. */
export function rememberActor(work: Work, state: string, event: CaseEvent): Work {
  const { person, onBehalfOf } = event.actor;
  const known = work.facts.acted[state] ?? [];
  const all = [...new Set([...known, person, ...(onBehalfOf === null ? [] : [onBehalfOf])])];
  return all.length === known.length ? work : withFacts(work, { acted: put(work.facts.acted, state, all) });
}

/** 阅 — the actor has opened what they could act on; from now on it cannot be taken back. */
export function markRead(work: Work, state: string, taskIds: readonly string[], event: CaseEvent): Work {
  return changeTasks(work, state, (task) =>
    taskIds.includes(task.id) && task.openedBy === null ? { ...task, openedBy: event.actor.person } : task,
  );
}

/** 转办 — the task is somebody else's from now on. */
export function reassignTask(work: Work, state: string, taskId: string, to: string): Work {
  return changeTasks(work, state, (task) =>
    task.id === taskId ? { ...task, mandates: [{ person: to, onBehalfOf: null }] } : task,
  );
}

/** 委托 — somebody acts for the holder, in the holder's name. */
export function delegateTask(work: Work, state: string, taskId: string, to: string, event: CaseEvent): Work {
  return changeTasks(work, state, (task) =>
    task.id === taskId
      ? {
          ...task,
          mandates: [
            { person: to, onBehalfOf: event.actor.person },
            { person: event.actor.person, onBehalfOf: null },
          ],
        }
      : task,
  );
}

/** 加签 — one more person must decide before the step is done. */
export function addSigner(work: Work, state: string, person: string, by: string | null): Work {
  const step = work.facts.steps[state];
  if (step === undefined) return work;
  const excluded = [...new Set(step.tasks.flatMap((task) => task.excluded))];
  const desk = step.tasks.find(({ id }) => id === by)?.desk ?? [];
  const task = addedTask(person, work.facts, { excluded, desk });
  return withFacts(work, {
    case: { ...work.facts.case, taskCount: work.facts.case.taskCount + 1 },
    steps: put(work.facts.steps, state, { ...step, tasks: [...step.tasks, task] }),
  });
}

/** Starts a clock of a state; the store turns the term into a day by the calendar. */
export function startDeadline(
  work: Work,
  state: string,
  source: DeadlineSource,
  term: Term,
  event: CaseEvent,
): Work {
  const start = source.from === undefined ? null : readPath(work.facts, source.from);
  const from = typeof start === 'string' ? (start as LocalDate) : dateAt(event.at);
  return startClock(work, state, source.id, 0, {
    from,
    amount: term.amount,
    unit: term.unit,
    clause: [...source.clause],
  });
}

/** Starts a clock under a name; a clock of the same name that still ran is void. */
export function startClock(work: Work, state: string, name: string, lapses: number, term: JsonObject): Work {
  const count = work.facts.case.clockCount + 1;
  const clock: ClockFacts = { token: `c${count}`, state, lapses, term };
  const started = withFacts(work, {
    case: { ...work.facts.case, clockCount: count },
    clocks: put(work.facts.clocks, name, clock),
  });
  return withIntent(started, {
    kind: 'deadline.start',
    payload: { name, state, token: clock.token, ...term },
  });
}

/** Stops a clock, because what it waited for has happened or nobody waits any more. */
export function stopClock(work: Work, name: string): Work {
  const clock = work.facts.clocks[name];
  if (clock === undefined) return work;
  return withIntent(withFacts(work, { clocks: omit(work.facts.clocks, name) }), {
    kind: 'deadline.cancel',
    payload: { name, token: clock.token },
  });
}

/** Adds an order to the world. */
export function withIntent(work: Work, intent: Intent): Work {
  return { ...work, intents: [...work.intents, intent] };
}

/** Replaces top-level facts. */
export function withFacts(work: Work, patch: JsonObject): Work {
  return { ...work, facts: { ...work.facts, ...patch } };
}

/** The hash of what approvals are given for: the values of the paths that the chart binds, in order. */
export function boundHash(facts: Facts, binds: readonly string[]): Approval['of'] {
  return digestJson(binds.map((path): Json => readPath(facts, path) ?? null));
}

/**
 * Drops what was approved of other bytes — approvals, and decisions in steps still open: one person's edit is
 * everyone's re-review.
 */
export function voidStale(before: Facts, after: Facts, binds: readonly string[]): Facts {
  if (binds.every((path) => readPath(before, path) === readPath(after, path))) return after;
  const now = boundHash(after, binds);
  const approvals = Object.fromEntries(
    Object.entries(after.approvals).filter(([, approval]) => approval.of === now),
  );
  const steps = Object.fromEntries(
    Object.entries(after.steps).map(([state, step]) => [
      state,
      { ...step, tasks: step.tasks.map((task) => ({ ...task, decision: null })) },
    ]),
  );
  return { ...after, approvals, steps };
}

function changeTasks(work: Work, state: string, change: (task: TaskFacts) => TaskFacts): Work {
  const step = work.facts.steps[state];
  if (step === undefined) return work;
  return withFacts(work, { steps: put(work.facts.steps, state, { ...step, tasks: step.tasks.map(change) }) });
}
