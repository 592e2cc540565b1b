import type { Instant, LocalDate } from '../../kernel/index.js';
import type { CaseState } from '../engine/advance.js';
import { step, type Stepped } from '../step.js';
import { attemptsAt, type Repertoire } from './attempts.js';
import type { Lenses } from './lens.js';
import { spelling } from './spelling.js';
import { told, type Story, type Watched } from './story.js';

/** A situation that a case can get into, and how it got there first: the shortest way. */
export interface Situation {
  readonly state: CaseState;
  readonly story: Story;
  readonly from: number | null;
  /** The step that led here; null where a case begins. */
  readonly by: Stepped | null;
  /** Steps since the beginning. */
  readonly depth: number;
}

/** Where a case begins. */
export type Root = Pick<Situation, 'state' | 'story'>;

/** A step between two situations, told to whoever judges it. */
export interface Passage {
  readonly from: number;
  readonly before: Situation;
  readonly after: Stepped;
  readonly story: Story;
}

export interface Exploring {
  readonly repertoire: Repertoire;
  readonly lenses: Lenses;
  readonly watched: Watched;
  /** Where cases begin, or where they stand when this law takes them over. */
  readonly roots: readonly Root[];
  /** Situations after which to give up: nothing is proved then. */
  readonly most: number;
  /** The day on which it all happens. */
  readonly on: LocalDate;
  /** Whether to go on after a passage. */
  judge(passage: Passage): boolean;
}

/** Every situation reached, and to which others each of them leads. */
export interface Explored {
  readonly situations: readonly Situation[];
  readonly ways: readonly (readonly number[])[];
  /** Moves made at least once, by key. */
  readonly moves: ReadonlySet<string>;
  /** Situations from which a case could go back once more than was looked at. */
  readonly cut: ReadonlySet<number>;
  readonly steps: number;
  /** Whether nothing was left to look at. */
  readonly complete: boolean;
}

/** Breadth first, with the engine's own step: so the first way to a situation is a shortest one. */
export function explore(exploring: Exploring): Explored {
  const { repertoire, lenses, watched, roots, most, on } = exploring;
  const { chart, cast } = repertoire;
  const known = new Map<string, number>();
  const situations: Situation[] = [];
  const ways: number[][] = [];
  const moves = new Set<string>();
  const cut = new Set<number>();
  let steps = 0;
  const enter = (situation: Situation): number => {
    const key = spelling(lenses, situation.state, situation.story, repertoire.liberties);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, situations.length);
    situations.push(situation);
    return situations.length - 1;
  };
  for (const root of roots) enter({ ...root, from: null, by: null, depth: 0 });
  let next = 0;
  while (next < situations.length && situations.length <= most) {
    const before = situations[next];
    if (before === undefined) break;
    const led = new Set<number>();
    for (const attempt of attemptsAt(repertoire, before.state, momentAt(on, before.depth + 1))) {
      const stepped = step(chart, before.state, attempt, cast.world);
      steps += 1;
      if (!stepped.ok) continue;
      const after = stepped.value;
      moves.add(after.move);
      const story = told(before.story, before.state, after, chart, watched);
      if (!exploring.judge({ from: next, before, after, story }))
        return { situations, ways, moves, cut, steps, complete: false };
      if (story.rounds > repertoire.liberties.rounds) cut.add(next);
      else led.add(enter({ state: after, story, from: next, by: after, depth: before.depth + 1 }));
    }
    ways[next] = [...led];
    next += 1;
  }
  return { situations, ways, moves, cut, steps, complete: next >= situations.length };
}

/** Nine in the morning of a day, and a minute for each step. */
export function momentAt(on: LocalDate, depth: number): Instant {
  return new Date(Date.parse(`${on}T01:00:00.000Z`) + depth * MINUTE).toISOString() as Instant;
}

const MINUTE = 60_000;

/** How a situation was reached, from where the case began. */
export function wayTo(situations: readonly Situation[], index: number): readonly Stepped[] {
  const found = situations[index];
  if (found?.by == null) return [];
  return [...wayTo(situations, found.from ?? 0), found.by];
}
