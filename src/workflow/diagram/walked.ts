import type { ClauseRef } from '../../kernel/index.js';
import { activeStates } from '../engine/advance.js';
import type { Moment } from '../retrace.js';
import { deedOf, opinionIn } from '../track/handlings.js';
import type { Diagram, DiagramState } from './diagram.js';

/** One move from state to state, as the journal tells it. */
export interface Walk {
  readonly seq: number;
  readonly at: string;
  readonly person: string;
  readonly label: string;
  /** Null for the beginning. */
  readonly from: string | null;
  /** States that were entered, outermost first. */
  readonly to: readonly string[];
  /** The one among them that was meant; null for the beginning. */
  readonly target: string | null;
  /** The words with which it was done: the reason of a return, an opinion. */
  readonly reason: string | null;
  /** Clauses of what was done; where the chart states none, of the state it left. */
  readonly clause: readonly ClauseRef[];
}

/** The moves of a case that led somewhere; what was done on the spot is not among them. */
export function walksOf(moments: readonly Moment[]): readonly Walk[] {
  let before: readonly string[] = [];
  return moments.flatMap((moment) => {
    const { entry, event, chart, state, move, after } = moment;
    const active = activeStates(after.value);
    const planned = move === null ? null : chart.move(move);
    const target = planned?.target ?? null;
    // Whoever returns to a step that stands open already (one region of several) enters it anew.
    const to = active.filter((id) => !before.includes(id) || id === target);
    before = active;
    if (to.length === 0) return [];
    return {
      seq: entry.seq,
      at: entry.at,
      person: event.actor.person,
      label: deedOf(moment),
      from: move === null ? null : state,
      to,
      target: planned === null ? null : (target ?? to[0] ?? null),
      reason: opinionIn(event.payload),
      clause:
        [planned?.clause ?? [], chart.plan.states.get(state)?.clause ?? []].find((one) => one.length > 0) ??
        [],
    };
  });
}

/** Passed through without stopping on the way from one step to another. */
const BETWEEN: ReadonlySet<DiagramState['kind']> = new Set(['choice', 'end', 'parallel', 'region']);

/**
 * Along which arrows a walk went, as `from to` pairs: by the fewest arrows from the state, or from what encloses it,
 * to each state entered. A return that is no arrow of the drawing goes along none.
 */
export function arrowsOf(
  { from, to }: Pick<Walk, 'from' | 'to'>,
  { states, edges }: Diagram,
): ReadonlySet<string> {
  if (from === null) return new Set();
  const kinds = new Map(states.map(({ id, kind }) => [id, kind]));
  const parents = new Map(states.map(({ id, parent }) => [id, parent]));
  const came = new Map<string, string | null>();
  let ring: readonly string[] = enclosing(from, parents).filter((id) => id === from || !to.includes(id));
  for (const id of ring) came.set(id, null);
  while (ring.length > 0) {
    const next: string[] = [];
    for (const id of ring) {
      if (!ring.includes(from) && !BETWEEN.has(kinds.get(id) ?? 'step')) continue;
      for (const edge of edges)
        if (edge.from === id && !came.has(edge.to)) {
          came.set(edge.to, id);
          next.push(edge.to);
        }
    }
    ring = next;
  }
  return new Set(to.flatMap((target) => backAlong(target, came)));
}

export function arrowKey(from: string, to: string): string {
  return `${from} ${to}`;
}

function enclosing(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const parent = parents.get(id) ?? null;
  return parent === null ? [id] : [id, ...enclosing(parent, parents)];
}

function backAlong(target: string, came: ReadonlyMap<string, string | null>): readonly string[] {
  const source = came.get(target) ?? null;
  return source === null ? [] : [...backAlong(source, came), arrowKey(source, target)];
}
