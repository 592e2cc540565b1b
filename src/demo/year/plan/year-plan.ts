import type { Ground } from '../../../documents/index.js';
import type { LocalDate } from '../../../kernel/index.js';
import type { Shares } from '../model/chance.js';
import type { OfficeHours } from '../model/work-hours.js';
import type { Mishap } from './mishaps.js';

export type Kind = 'policy' | 'ordinary' | 'information';
export type Attribute = 'proactive' | 'on-application' | 'withheld';
/** From so much to so much. */
export type Range = readonly [number, number];

/** How a unit works. */
export interface Habit {
  /** Multiplies how long its people take. */
  readonly slowness: number;
  /** Multiplies how often its drafters make mistakes. */
  readonly carelessness: number;
  /** Of its steps, the share that lies about for days. */
  readonly idleShare: number;
}

/** A division that drafts: of the department, or of a city bureau. */
export interface Unit {
  readonly division: string;
  /** How many documents it drafts, compared with the others. */
  readonly weight: number;
  readonly habit: Habit;
  readonly kinds: Shares<Kind>;
  /** What it writes of: fits into 关于做好…工作的通知. */
  readonly topics: readonly string[];
  readonly subject: string;
}

/** A reason not to publish, or to propose it, good for cases of these days. */
export interface DatedGround extends Pick<Ground, 'id' | 'rank' | 'basis' | 'reason'> {
  readonly from: LocalDate | null;
  /** The last day; null while it is good. */
  readonly to: LocalDate | null;
}

/** 演示年的安排 — a year of an office as data. Shares are of all documents of which a thing can be true. */
export interface YearPlan {
  readonly documents: number;
  readonly sessions: readonly OfficeHours[];
  /** How busy each month is, January first. */
  readonly months: readonly number[];
  readonly units: readonly Unit[];
  readonly attributes: Readonly<Record<Kind, Shares<Attribute>>>;
  readonly types: Readonly<Record<Exclude<Kind, 'information'>, Shares<string>>>;
  readonly grounds: Readonly<Record<Attribute, readonly DatedGround[]>>;
  readonly channels: readonly (readonly string[])[];
  readonly coIssuers: readonly string[];
  readonly features: {
    readonly normative: number;
    readonly onBehalf: number;
    readonly joint: number;
    readonly forwarded: number;
    readonly attachment: number;
  };
  readonly mishaps: Readonly<Record<Mishap, number>>;
  /** Working hours from a step's opening to its act, by state; `other` for the rest. */
  readonly pace: Readonly<Record<string, Range>> & { readonly other: Range };
  /** Working days for which a step lies about where it does. */
  readonly idleDays: Range;
}
