import type { ChartPlan, PlannedState } from '../compile/plan.js';
import type { Report } from './report.js';

/** States nobody can get to, and states out of which no way leads to an end. */
export function reachFaults(plan: ChartPlan, report: Report): void {
  const reached = closure(plan.initial, (id) => onward(plan, id));
  for (const state of plan.states.values()) {
    if (!reached.has(state.id))
      report('state-unreachable', `环节“${state.id}”走不到；请从别的环节写一条去向到它，或删去它`, {
        state: state.id,
      });
  }
  const ends = [...plan.states.values()].filter((state) => state.parent === null && isEnd(state));
  if (ends.length === 0)
    return report('no-end', '没有任何一个终点；请给办完的环节写 tags: [closed]，或写 type: final');
  for (const state of plan.states.values()) {
    const ways = closure(state.id, (id) => onward(plan, id));
    const leads = ends.some((end) => ways.has(end.id)) || state.parent !== null;
    if (reached.has(state.id) && !leads)
      report(
        'state-dead-end',
        `环节“${state.id}”走不到任何终点；请写一条去向（next 或 on），办完了的写 tags: [closed] 或 type: final`,
        { state: state.id },
      );
  }
}

/** A final state, or one tagged `closed`, in which a case may rest for good and yet be reopened. */
function isEnd(state: PlannedState): boolean {
  return state.kind === 'final' || state.tags.includes('closed');
}

function onward(plan: ChartPlan, id: string): readonly string[] {
  const state = plan.states.get(id);
  if (state === undefined) return [];
  const down = state.kind === 'parallel' ? state.children : state.children.slice(0, 1);
  const end = state.kind === 'region' ? state.children.slice(-1) : [];
  const up = state.parent === null ? [] : [state.parent];
  return [...down, ...end, ...up, ...waysOn(state)];
}

/** Taking back leads only to where the case has been. */
function waysOn({ moves }: PlannedState): readonly string[] {
  return moves.flatMap(({ engine, target }) => (target === null || engine === 'take-back' ? [] : [target]));
}

function closure(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>([from]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next(id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}
