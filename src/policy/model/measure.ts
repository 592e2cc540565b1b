import type { ClauseRef } from '../../kernel/index.js';
import { listOf, type FactType } from './fact-type.js';

/**
 * 统计口径 — what one figure counts, and by which clause: cases or entries of their journals, over records that hold
 * codes, days and hashes and never a word that somebody wrote.
 */
export interface Measure {
  readonly id: string;
  readonly label: string;
  /** 件、条、次 … */
  readonly unit: string;
  readonly clause: readonly ClauseRef[];
  /** `events`: each entry of each journal is asked, bound to `event`. */
  readonly count: MeasureSubject;
  /** CEL: whether it counts. */
  readonly where: string;
  /** CEL: the day under which it counts, or null: it does not. `today` is the last day that is asked about. */
  readonly on: string;
  /** CEL: what is the same information counts once; null is never the same as anything. */
  readonly once?: string;
  /** CEL: what is added up; absent: each is one. */
  readonly sum?: string;
  /** The measure of which this one is a part. */
  readonly of?: string;
  readonly source: string;
}

export const MEASURE_SUBJECTS = ['cases', 'events'] as const;
export type MeasureSubject = (typeof MEASURE_SUBJECTS)[number];

/** The case, as its record tells it. */
const RECORDED_CASE = {
  id: 'string',
  chart: 'string',
  organ: 'string',
  division: 'string',
  lawOn: 'string',
  openedOn: 'string',
  'closedOn?': 'string',
  /** Active states, outer ones included, and all their tags. */
  states: 'list<string>',
  tags: 'list<string>',
} as const satisfies FactType;

/** One entry of its journal. */
const RECORDED_EVENT = {
  seq: 'int',
  type: 'string',
  /** Where it happened; null at the opening. */
  'state?': 'string',
  /** Where it led: states that were not active before. */
  entered: 'list<string>',
  on: 'string',
  at: 'string',
  by: 'string',
  'onBehalfOf?': 'string',
  'outcome?': 'string',
  reasons: 'list<string>',
  /** The deadline that lapsed. */
  'clock?': 'string',
  /** Working days since the entry before; null where no calendar tells. */
  'workingDays?': 'int',
  /** Working days since the step began in which it happened. */
  'waited?': 'int',
} as const satisfies FactType;

/** What measures may read beside the features' facts. */
export const MEASURE_FACT_TYPES = {
  case: RECORDED_CASE,
  events: listOf(RECORDED_EVENT),
} as const satisfies Readonly<Record<string, FactType>>;

/** What `event` holds, by what is counted: a case has none. */
export const MEASURE_EVENT_TYPES = { cases: {}, events: RECORDED_EVENT } as const satisfies Readonly<
  Record<MeasureSubject, Readonly<Record<string, FactType>>>
>;
