import type { JsonObject, LocalDate, Instant } from '../../kernel/index.js';
import { dateAt } from '../../kernel/index.js';
import type { PlannedState } from '../compile/plan.js';
import { VOTES } from '../model/quorum.js';
import type { Facts, TaskFacts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import type { Moment } from '../retrace.js';

/** 经办 — one task from the moment it was received until it was done, or one act that needed none. */
export interface Handling {
  readonly state: string;
  readonly stateLabel: string;
  /** Null for an act that is nobody's task: 催办, 撤下 … */
  readonly task: string | null;
  /** Who did it; of an open task, whoever opened it; null while nobody did either. */
  readonly person: string | null;
  readonly onBehalfOf: string | null;
  /** To whom it is addressed: roles in organs, or persons. */
  readonly roles: readonly { readonly role: string; readonly organ: string }[];
  readonly persons: readonly string[];
  readonly receivedAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly doneAt: Instant | null;
  /** What was done: the outcome or the verb; empty while it is open. */
  readonly what: string;
  readonly opinion: string | null;
  /** 未办而止 — ended by what somebody else did: another decided, the paper went back. */
  readonly ended: boolean;
  /** Entry of the track with which it ended; null while it is open. */
  readonly seq: number | null;
}

/** Verbs of the engine that leave a task where it is, and are told as acts of their own. */
const TOLD: ReadonlySet<string> = new Set(['add-signer', 'remind', 'copy']);

/** Every task of a case and every act beside the tasks, in the order in which they ended; open ones last. */
export function handlingsOf(moments: readonly Moment[]): readonly Handling[] {
  const open = new Map<string, Handling>();
  const ended: Handling[] = [];
  let before = new Map<string, Standing>();
  for (const moment of moments) {
    const after = standingIn(moment.after.facts);
    const own = moment.event.actor.task;
    for (const [id, standing] of before) {
      const now = after.get(id);
      const handling = open.get(id);
      if (handling === undefined) continue;
      const read = withOpening(handling, standing.task, now?.task, moment);
      if (now?.task.decision !== null) {
        open.delete(id);
        ended.push(closed(read, moment, own === id));
      } else if (handedOver(standing.task, now.task)) {
        ended.push(closed(read, moment, own === id));
        open.set(id, begun(now, moment));
      } else open.set(id, read);
    }
    for (const [id, standing] of after)
      if (!before.has(id) && standing.task.decision === null) open.set(id, begun(standing, moment));
    if (isActBeside(moment)) ended.push(actBeside(moment));
    before = new Map([...after].filter(([, { task }]) => task.decision === null));
  }
  return [...ended, ...open.values()];
}

interface Standing {
  readonly state: string;
  readonly task: TaskFacts;
}

function standingIn({ steps }: Facts): Map<string, Standing> {
  return new Map(
    Object.entries(steps).flatMap(([state, { tasks }]) => tasks.map((task) => [task.id, { state, task }])),
  );
}

function begun({ state, task }: Standing, { chart, entry }: Moment): Handling {
  return {
    state,
    stateLabel: chart.plan.states.get(state)?.label ?? state,
    task: task.id,
    person: null,
    onBehalfOf: null,
    roles: task.mandates.flatMap((one) => (isOfPerson(one) ? [] : [{ role: one.role, organ: one.organ }])),
    persons: task.mandates.flatMap((one) => (isOfPerson(one) ? [one.person] : [])),
    receivedAt: entry.at,
    openedAt: null,
    doneAt: null,
    what: '',
    opinion: null,
    ended: false,
    seq: null,
  };
}

/** Whoever does anything with a task has opened it. */
function withOpening(
  handling: Handling,
  before: TaskFacts,
  after: TaskFacts | undefined,
  { entry, event }: Moment,
): Handling {
  if (handling.openedAt !== null || before.openedBy !== null) return handling;
  const opened = event.actor.task === before.id || (after !== undefined && after.openedBy !== null);
  return opened
    ? { ...handling, openedAt: entry.at, person: event.actor.person, onBehalfOf: event.actor.onBehalfOf }
    : handling;
}

function closed(handling: Handling, moment: Moment, own: boolean): Handling {
  const { entry, event } = moment;
  const end = { ...handling, doneAt: entry.at, seq: entry.seq };
  if (!own) return { ...end, ended: true, what: deedOf(moment) };
  return {
    ...end,
    person: event.actor.person,
    onBehalfOf: event.actor.onBehalfOf,
    what: deedOf(moment),
    opinion: opinionIn(event.payload),
  };
}

function handedOver(before: TaskFacts, after: TaskFacts): boolean {
  return JSON.stringify(before.mandates) !== JSON.stringify(after.mandates);
}

/** The drafter's edits are the task's own, and reading is no act. */
function isActBeside({ move, chart, event }: Moment): boolean {
  if (move === null || event.actor.person === 'system') return false;
  const { engine } = chart.move(move);
  return (engine !== null && TOLD.has(engine)) || event.actor.task === null;
}

function actBeside(moment: Moment): Handling {
  const { entry, event, state, chart } = moment;
  return {
    state,
    stateLabel: chart.plan.states.get(state)?.label ?? state,
    task: null,
    person: event.actor.person,
    onBehalfOf: event.actor.onBehalfOf,
    roles: [],
    persons: [],
    receivedAt: null,
    openedAt: null,
    doneAt: entry.at,
    what: deedOf(moment),
    opinion: opinionIn(event.payload),
    ended: false,
    seq: entry.seq,
  };
}

/** What was done, as people say it: the outcome where one was said, otherwise the verb. */
export function deedOf({ chart, move, event, state }: Moment): string {
  if (move === null) return chart.events.get(event.type)?.label ?? event.type;
  const planned = chart.move(move);
  const verb = chart.events.get(event.type)?.label ?? event.type;
  if (planned.engine !== 'decide') return planned.label === '' ? verb : planned.label;
  return outcomeIn(chart.plan.states.get(state), event.payload['outcome']) ?? verb;
}

function outcomeIn(state: PlannedState | undefined, said: unknown): string | null {
  if (typeof said !== 'string') return null;
  return state?.step?.outcomes?.[said]?.label ?? VOTES[said] ?? null;
}

/** What somebody wrote with an act: an opinion, a reason, a message. */
export function opinionIn(payload: JsonObject): string | null {
  const said = ['opinion', 'reason', 'message'].map((key) => payload[key]);
  return said.find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}

/** 用时 — how long a task took, or takes so far. */
export interface Taken {
  /** Working days after the day of receipt, up to the day it was done; null where no calendar knows a day. */
  readonly workingDays: number | null;
  /** By the clock, nights and days of rest included. */
  readonly minutes: number;
}

/** @param workingDays working days after one day up to and including another, or null */
export function takenBy(
  { receivedAt, doneAt }: Pick<Handling, 'receivedAt' | 'doneAt'>,
  now: Instant,
  workingDays: (from: LocalDate, to: LocalDate) => number | null,
): Taken | null {
  if (receivedAt === null) return null;
  const end = doneAt ?? now;
  return {
    workingDays: workingDays(dateAt(receivedAt), dateAt(end)),
    minutes: Math.max(0, Math.floor((Date.parse(end) - Date.parse(receivedAt)) / 60_000)),
  };
}
