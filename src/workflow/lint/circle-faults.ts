import type { ChartPlan, PlannedState } from '../compile/plan.js';
import type { Report } from './report.js';

/**
 * Ways that the machine could go round by itself without ever resting where a person acts: it would never come back
 * from such a step. A parallel state counts as passed at once, because all its regions may be passed over.
 */
export function circleFaults(plan: ChartPlan, report: Report): void {
  const circling = new Map<string, string>();
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const from = path.indexOf(id);
    if (from >= 0) circling.set(path.slice(from).toSorted().join('、'), id);
    if (from >= 0 || done.has(id)) return;
    const state = plan.states.get(id);
    for (const next of state === undefined ? [] : byItself(state)) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of plan.states.keys()) visit(id, []);
  for (const [ids, state] of circling)
    report(
      'circle-without-rest',
      `环节 ${ids} 之间会自动循环，没有人可办的停留之处；请让其中一个不能跳过（去掉 when），或改 next`,
      { state, part: ['when'] },
    );
}

/** Where the machine goes on from a state without waiting for anybody. */
function byItself({ kind, children, moves }: PlannedState): readonly string[] {
  const targets = moves.flatMap(({ auto, target }) => (auto === null || target === null ? [] : [target]));
  if (kind === 'choice') return targets;
  if (kind === 'region') return children.slice(0, 1);
  return kind === 'parallel' ? [...children, ...targets] : [];
}
