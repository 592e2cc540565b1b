import type { Ground } from '../../../documents/index.js';
import type { LocalDate } from '../../../kernel/index.js';
import type { Attribute, DatedGround, YearPlan } from '../plan/year-plan.js';
import type { Chance } from './chance.js';

/** A ground for an attribute that the law of a day knows. @throws RangeError where the plan has none for that day */
export function groundFor(
  { grounds }: YearPlan,
  attribute: Attribute,
  on: LocalDate,
  chance: Chance,
): Ground {
  const good = ({ from, to }: DatedGround): boolean =>
    (from === null || from <= on) && (to === null || on <= to);
  const { id, rank, basis, reason } = chance.pick(grounds[attribute].filter(good));
  return { id, rank, basis, reason };
}

/** The same reason resting on what is no law. */
export function poorGround(ground: Ground): Ground {
  return { ...ground, rank: 'other', basis: '本机关内部规定' };
}
