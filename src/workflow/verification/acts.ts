import type { ChartPlan } from '../compile/plan.js';
import { HANDOVERS } from './attempts.js';
import { fewRolesOf, handingOver, oneEach, standIn, touchyPairs, twoHats, type TouchyPair } from './cast.js';
import type { Act, Stage } from './verify-chart.js';

const STRICT = { handover: null, takeBack: false, lapses: false, rounds: 1 } as const;
/** One kind of case on its course, once back at most: every act varies something of it. */
const COURSE = { breadth: 'course', everyKind: false, liberties: STRICT } as const;
const STRAIGHT = { ...STRICT, rounds: 0 } as const;

/**
 * What is played of a chart. Everything at once would be too much for any machine, so each act varies one thing to
 * its end: outcomes, kinds, changes, clocks, pairs of roles in one hand, standing in, handing over, taking back.
 */
export function actsOf({ chart: { plan }, compared }: Stage): readonly Act[] {
  const few = fewRolesOf(plan);
  const cast = oneEach(few);
  const pairs = touchyPairs(plan, compared);
  const withPair = ({ roles }: TouchyPair): readonly string[] => [...new Set([...few, ...roles])];
  return [
    { ...COURSE, id: 'outcomes', cast, breadth: 'outcomes', everyKind: true, liberties: STRAIGHT },
    { ...COURSE, id: 'outcomes-again', cast, breadth: 'outcomes' },
    { ...COURSE, id: 'kinds', cast, everyKind: true },
    { ...COURSE, id: 'changes', cast, breadth: 'changes' },
    { ...COURSE, id: 'clocks', cast, liberties: { ...STRICT, lapses: true } },
    ...pairs.map((pair): Act => ({
      ...COURSE,
      id: `two-hats:${pair.roles.join('+')}`,
      cast: twoHats(withPair(pair), pair),
      liberties: pair.later ? STRICT : STRAIGHT,
    })),
    ...pairs.flatMap((pair) =>
      pair.roles.map((own): Act => ({
        ...COURSE,
        id: `stand-in:${own}+${pair.roles.find((role) => role !== own) ?? own}`,
        cast: standIn(withPair(pair), own, pair),
        liberties: STRAIGHT,
      })),
    ),
    ...handingOver(cast, plan).flatMap((handing) =>
      HANDOVERS.map((handover): Act => ({
        ...COURSE,
        id: `${handover}:${handing.takers.join('+')}`,
        cast: handing,
        liberties: { ...STRAIGHT, handover },
      })),
    ),
    { ...COURSE, id: 'take-back', cast, liberties: { ...STRICT, takeBack: true } },
  ];
}

/** The act of cases that another law began. */
export const MOVED = 'moved';

/** Cases that another law began, as this one takes them over. */
export function movedAct(plan: ChartPlan): Act {
  return { ...COURSE, id: MOVED, cast: oneEach(fewRolesOf(plan)) };
}
