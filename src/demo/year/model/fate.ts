import type { Chance } from './chance.js';
import { MISHAPS, type Mishap } from '../plan/mishaps.js';
import type { Attribute, Kind, Unit, YearPlan } from '../plan/year-plan.js';

/** What the year holds for one document: what it is, and what happens to it on its way. */
export interface Fate {
  /** Counts the documents of the year from 1. */
  readonly number: number;
  readonly unit: Unit;
  /** 1 to 12, and how far through the month it is begun, from 0 to 1. */
  readonly month: number;
  readonly moment: number;
  readonly kind: Kind;
  readonly attribute: Attribute;
  /** Null for information that is no document. */
  readonly type: string | null;
  readonly topic: string;
  readonly normative: boolean;
  readonly onBehalf: boolean;
  readonly forwarded: boolean;
  readonly coIssuers: readonly string[];
  readonly channels: readonly string[];
  readonly attachment: boolean;
  readonly mishaps: ReadonlySet<Mishap>;
}

/** Draws a document of the year. */
export function fateOf(plan: YearPlan, number: number, chance: Chance): Fate {
  const unit = chance.weighted(plan.units, ({ weight }) => weight);
  const month = 1 + chance.weighted([...plan.months.keys()], (index) => plan.months[index] ?? 0);
  const moment = chance.between(0, 1);
  const kind = chance.draw(unit.kinds);
  const attribute = chance.draw(plan.attributes[kind]);
  const type = kind === 'information' ? null : chance.draw(plan.types[kind]);
  const { features } = plan;
  const onBehalf = kind === 'policy' && attribute === 'proactive' && chance.happens(features.onBehalf);
  const forwarded = kind === 'ordinary' && type === 'notice' && chance.happens(features.forwarded);
  const joint = kind !== 'information' && !onBehalf && !forwarded && chance.happens(features.joint);
  const prey = {
    kind,
    attribute,
    interpreted: kind === 'policy' && attribute === 'proactive',
    joint,
    forwarded,
    published: attribute === 'proactive' && !onBehalf,
  };
  return {
    number,
    unit,
    month,
    moment,
    kind,
    attribute,
    type,
    topic: chance.pick(unit.topics),
    normative: kind === 'policy' && attribute !== 'on-application' && chance.happens(features.normative),
    onBehalf,
    forwarded,
    coIssuers: joint ? [chance.pick(plan.coIssuers)] : [],
    channels: chance.pick(plan.channels),
    attachment: chance.happens(features.attachment),
    mishaps: new Set(
      (Object.keys(MISHAPS) as Mishap[]).filter((name) => {
        const { ofDrafter, canHappen } = MISHAPS[name];
        const share = plan.mishaps[name] * (ofDrafter ? unit.habit.carelessness : 1);
        return chance.happens(share) && canHappen(prey);
      }),
    ),
  };
}
