import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates } from '../engine/advance.js';
import type { Explored, Situation } from './explore.js';

/** Tag of states in which a case has come to its end, and of those in which it was sealed. */
const CLOSED = 'closed';
const SEALED = 'state-secret';

/** The first situation, by distance, that is open and from which no way leads to an end; null where there is none. */
export function deadEnd({ situations, ways, cut }: Explored, chart: CompiledChart): number | null {
  const ended = situations.map((situation, index) => cut.has(index) || isEnd(situation, chart));
  const saved = new Set(ended.flatMap((end, index) => (end ? [index] : [])));
  const back = reversed(ways);
  const queue = [...saved];
  for (const index of queue) {
    for (const earlier of back.get(index) ?? []) {
      if (saved.has(earlier)) continue;
      saved.add(earlier);
      queue.push(earlier);
    }
  }
  const lost = situations.findIndex((situation, index) => !saved.has(index) && !isSealed(situation, chart));
  return lost < 0 ? null : lost;
}

/** Sealing ends a case as well, but it is no way that the office could want to go. */
function isEnd(situation: Situation, chart: CompiledChart): boolean {
  return (
    !isSealed(situation, chart) &&
    restsIn(situation, chart, (tags, kind) => kind === 'final' || tags.includes(CLOSED))
  );
}

function isSealed(situation: Situation, chart: CompiledChart): boolean {
  return restsIn(situation, chart, (tags) => tags.includes(SEALED));
}

function restsIn(
  { state }: Situation,
  { plan }: CompiledChart,
  is: (tags: readonly string[], kind: string) => boolean,
): boolean {
  const outermost = plan.states.get(activeStates(state.value)[0] ?? '');
  return outermost !== undefined && is(outermost.tags, outermost.kind);
}

function reversed(ways: Explored['ways']): ReadonlyMap<number, readonly number[]> {
  const back = new Map<number, number[]>();
  ways.forEach((targets, from) => {
    for (const target of targets) {
      const known = back.get(target);
      if (known === undefined) back.set(target, [from]);
      else known.push(from);
    }
  });
  return back;
}
