import { outcomesOf } from '../compile/expand.js';
import type { ChartPlan, PlannedMove, PlannedState } from '../compile/plan.js';
import type { Spot } from './report.js';

/** Ids that people write: those of the engine's own states are nothing to choose from. */
export function namesOf(plan: ChartPlan): readonly string[] {
  return [...plan.states.values()]
    .filter(({ kind }) => kind !== 'choice' && kind !== 'region')
    .map(({ id }) => id)
    .filter((id) => !id.endsWith('-done'));
}

/** Ids of states to which a step may be returned. */
export function returnableNames(plan: ChartPlan): readonly string[] {
  return namesOf(plan).filter((id) => isReturnable(plan, id));
}

/** Where a move is written: under its event, its outcome, or as what comes next. */
export function partOf(move: PlannedMove, { step }: Pick<PlannedState, 'step'>): NonNullable<Spot['part']> {
  const { auto, event, key } = move;
  if (auto === null) return ['on', event, Number(key.slice(key.lastIndexOf('/') + 1)) || 0];
  if (!('concluded' in auto) || step === null) return ['next'];
  const { concluded } = auto;
  if (step.vote !== undefined) return step.vote.onFail === move.target ? ['vote', 'onFail'] : ['next'];
  return outcomesOf(step)[concluded]?.to === 'next' ? ['next'] : ['outcomes', concluded];
}

/** Whether a step may be returned there: to a step, a parallel state, or `any` that came before. */
export function isReturnable(plan: ChartPlan, target: string): boolean {
  const kind = plan.states.get(target)?.kind;
  return target === 'any' || kind === 'step' || kind === 'parallel';
}
