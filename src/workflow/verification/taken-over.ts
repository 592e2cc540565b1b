import type { WorkdayCalendar } from '../../calendar/index.js';
import { planMove } from '../migration/plan-move.js';
import { movedAct } from './acts.js';
import { momentAt, type Root } from './explore.js';
import { perform, type Stage } from './verify-chart.js';

/** Situations of the law before from which cases are taken over; a case has few places on its course. */
const MOST = 10_000;

/**
 * Where cases begun under another law stand once they were moved to this one, by the same plan as real ones: who has no
 * place here stays, and is not this law's to prove.
 */
export function takenOver(
  stage: Stage,
  before: Stage | undefined,
  calendar: WorkdayCalendar | undefined,
): readonly Root[] {
  if (before === undefined || calendar === undefined) return [];
  const act = movedAct(before.chart.plan);
  const { explored } = perform(before, act, { most: MOST });
  const moment = {
    at: momentAt(stage.on, 0),
    actor: { person: 'mover', onBehalfOf: null, task: null },
  };
  return explored.situations.flatMap(({ state, story }): readonly Root[] => {
    const { move } = planMove({
      from: before.chart,
      to: stage.chart,
      at: state,
      mapping: { states: {}, clocks: {} },
      lawOn: stage.on,
      moment,
      calendar,
      world: act.cast.world,
    });
    return move === null ? [] : [{ state: move.after, story }];
  });
}
