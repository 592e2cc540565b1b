import { readPath, type Json, type JsonObject } from '../../kernel/index.js';
import type { Exploration } from '../exploration.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { ChartPlan } from '../compile/plan.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import { outcomeIn } from '../engine/hands.js';
import type { Intent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import type { Stepped } from '../step.js';

/** 经过 — what happened to a case, kept beside the engine and independently of its approvals. */
export interface Story {
  readonly public: boolean;
  /** Everybody who opened the case or changed its bytes. */
  readonly authors: readonly string[];
  /** Decisions of the present round about the present bytes. */
  readonly acts: readonly Act[];
  readonly doers: Readonly<Record<string, readonly string[]>>;
  /** How often the case went back. */
  readonly rounds: number;
}

/** One decision: by whom, in whose right, on a task of whose desk. */
export interface Act extends JsonObject {
  readonly state: string;
  readonly event: string;
  readonly outcome: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly roles: readonly string[];
}

/** What the stories of all features add up to. */
export interface Watched {
  /** Paths of the hashes of what can become public. */
  readonly bytes: readonly string[];
  readonly begins: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** Events that tell that an order to make public came to nothing. */
  readonly fails: ReadonlySet<string>;
}

/** What features ask to be watched. */
export function watchedBy(explorations: readonly Exploration[]): Watched {
  return {
    bytes: explorations.flatMap(({ bytes }) => bytes ?? []),
    begins: new Set(explorations.flatMap(({ publicity }) => publicity?.begins ?? [])),
    ends: new Set(explorations.flatMap(({ publicity }) => publicity?.ends ?? [])),
    fails: new Set(explorations.flatMap(({ publicity }) => publicity?.fails ?? [])),
  };
}

/** A story that begins with somebody opening a case; a chart could publish in the same breath. */
export function storyOf(opener: string, orders: readonly Intent[], watched: Watched): Story {
  return {
    public: orders.some(({ kind }) => watched.begins.has(kind)),
    authors: [opener],
    acts: [],
    doers: {},
    rounds: 0,
  };
}

/** Whether two moments are about other bytes. */
export function bytesChanged({ bytes }: Watched, before: Facts, after: Facts): boolean {
  return bytes.some((path) => (readPath(before, path) ?? null) !== (readPath(after, path) ?? null));
}

/** The story after one more step. */
export function told(
  story: Story,
  before: CaseState,
  after: Stepped,
  chart: CompiledChart,
  watched: Watched,
): Story {
  const { person, onBehalfOf } = after.event.actor;
  const people = onBehalfOf === null ? [person] : [person, onBehalfOf];
  const changed = bytesChanged(watched, before.facts, after.facts);
  const orders = after.intents.map(({ kind }) => kind);
  const begun = orders.some((kind) => watched.begins.has(kind));
  const ended = orders.some((kind) => watched.ends.has(kind)) || watched.fails.has(after.event.type);
  return {
    public: ended ? false : begun || story.public,
    authors: changed ? union(story.authors, people) : story.authors,
    acts: changed ? [] : actsAfter(story.acts, before, after, chart),
    doers: doersAfter(story.doers, people, after, chart),
    rounds: story.rounds + (wentBack(before, after, chart) ? 1 : 0),
  };
}

const ORDERS = new WeakMap<ChartPlan, ReadonlyMap<string, number>>();

/** Where the chart draws a state. */
function orderOf(plan: ChartPlan, id: string): number {
  const order = ORDERS.get(plan) ?? new Map([...plan.states.keys()].map((state, index) => [state, index]));
  ORDERS.set(plan, order);
  return order.get(id) ?? -1;
}

/** Whether a state was entered that the chart draws before one that was left. */
function wentBack(before: CaseState, after: CaseState, { plan }: CompiledChart): boolean {
  const was = activeStates(before.value);
  const is = activeStates(after.value);
  const left = was.filter((id) => !is.includes(id));
  const entered = is.filter((id) => !was.includes(id));
  if (left.length === 0 || entered.length === 0) return false;
  const earliest = Math.min(...entered.map((id) => orderOf(plan, id)));
  return left.some((id) => orderOf(plan, id) > earliest);
}

/** What properties read of a story. */
export function storyFacts(
  story: Story,
  before: CaseState,
  after: Stepped,
  chart: CompiledChart,
): JsonObject {
  const states = activeStates(after.value);
  return {
    event: after.event.type,
    states,
    tags: states.flatMap((id) => chart.plan.states.get(id)?.tags ?? []),
    public: story.public,
    orders: after.intents.map(({ kind }) => kind),
    authors: story.authors,
    acts: byEvent(story.acts, chart),
    doers: { ...listsOf(chart).doers, ...story.doers },
    before: before.facts,
  };
}

function byEvent(acts: readonly Act[], chart: CompiledChart): JsonObject {
  const empty = listsOf(chart).acts;
  if (acts.length === 0) return empty;
  const lists: Record<string, readonly Json[]> = { ...empty };
  for (const act of acts) lists[act.event] = [...(lists[act.event] ?? []), act];
  return lists;
}

interface Lists {
  readonly acts: Readonly<Record<string, readonly Json[]>>;
  readonly doers: Readonly<Record<string, readonly Json[]>>;
}

const LISTS = new WeakMap<CompiledChart, Lists>();

/** An empty list for every event and every state, made once for a chart: every step of every way reads them. */
function listsOf(chart: CompiledChart): Lists {
  const known = LISTS.get(chart);
  if (known !== undefined) return known;
  const empty = (keys: Iterable<string>): Lists['acts'] =>
    Object.fromEntries(Array.from(keys, (key): [string, readonly Json[]] => [key, []]));
  const lists = { acts: empty(chart.events.keys()), doers: empty(chart.plan.states.keys()) };
  LISTS.set(chart, lists);
  return lists;
}

/** Decisions stand until their step is opened anew, whatever the engine makes of the approval. */
function actsAfter(
  acts: readonly Act[],
  before: CaseState,
  after: Stepped,
  chart: CompiledChart,
): readonly Act[] {
  const move = chart.move(after.move);
  const added = move.engine === 'decide' ? [...acts, actOf(before.facts, after, chart)] : acts;
  return added.filter(({ state }) => {
    const open = after.facts.steps[state];
    return open === undefined || open.openedAt === before.facts.steps[state]?.openedAt;
  });
}

function actOf(before: Facts, { event, move: key }: Stepped, chart: CompiledChart): Act {
  const move = chart.move(key);
  const task = before.steps[move.state]?.tasks.find(({ id }) => id === event.actor.task);
  const named = (task?.mandates ?? []).flatMap((one) => (isOfPerson(one) ? [] : [one.role]));
  const desk = (task?.desk ?? []).map(({ role }) => role);
  return {
    state: move.state,
    event: event.type,
    outcome: outcomeIn({ states: chart.plan.states }, move, event),
    by: event.actor.person,
    onBehalfOf: event.actor.onBehalfOf,
    roles: task?.added === true ? [] : [...new Set([...named, ...desk])],
  };
}

/** Moves that only look at or hand over a task make nobody a doer; everything else a person does with a state does. */
const IDLE = new Set(['open', 'remind', 'copy', 'reassign', 'delegate', 'add-signer', 'take-back', 'lapse']);

function doersAfter(
  doers: Story['doers'],
  people: readonly string[],
  { event, move: key }: Stepped,
  chart: CompiledChart,
): Story['doers'] {
  const { state, engine } = chart.move(key);
  if (event.actor.task === null || (engine !== null && IDLE.has(engine))) return doers;
  const known = doers[state] ?? [];
  const all = union(known, people);
  return all.length === known.length ? doers : { ...doers, [state]: all };
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])].toSorted();
}
