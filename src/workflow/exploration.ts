import type { ClauseRef, JsonObject, LocalDate } from '../kernel/index.js';
import type { ListItem } from '../policy/index.js';
import type { Facts } from './model/facts.js';

/**
 * What a feature tells the verification: which cases and sayings are worth telling apart, what its bytes are and
 * what must be true of them. All pure, and all few: every example multiplies the situations to look at.
 */
export interface Exploration {
  /** Payloads with which cases begin, as the journal would keep them; each stands for a kind of case. */
  readonly openings?: (words: PackWords) => readonly JsonObject[];
  /** What may be said with an event, as the journal would keep it: what `prepare` would refuse is left out. */
  readonly payloads?: Readonly<Record<string, (facts: Facts, words: PackWords) => readonly JsonObject[]>>;
  /** Fact paths of the hashes of what can become public: when one changes, they are other bytes. */
  readonly bytes?: readonly string[];
  /** Orders by which bytes reach the public, and by which they come back; events that tell of an order that failed. */
  readonly publicity?: {
    readonly begins: readonly string[];
    readonly ends: readonly string[];
    readonly fails: readonly string[];
  };
  /**
   * Fact paths that none of the feature's own effects and payloads decide by. Two situations that differ only there
   * are one, unless the pack reads them.
   */
  readonly unseen?: readonly string[];
  /** What must hold whatever a pack says. */
  readonly properties?: readonly FeatureProperty[];
}

/** A property that no pack can leave out. */
export interface FeatureProperty {
  readonly id: string;
  readonly label: string;
  readonly clause: (on: LocalDate) => readonly ClauseRef[];
  /** CEL over facts and story, see policies/README.md. */
  readonly when?: string;
  readonly must: string;
}

/**
 * How much features say. `outcomes`: every outcome of every decision, and changes only as such. `changes`: everything
 * that can be changed. `course`: what brings a case on, because something else varies: the kinds, the people.
 */
export type Breadth = 'outcomes' | 'changes' | 'course';

/** What the pack itself says, from which examples may be taken. */
export interface PackWords {
  readonly breadth: Breadth;
  /** Whether every kind of case is to be begun, or the one that has the longest way. */
  readonly everyKind: boolean;
  /** Texts with which a fact is compared somewhere in the pack, by the fact's path. */
  literals(path: string): readonly string[];
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  /** Another organ, to sign with. */
  readonly partner: string;
  /** The day on which it all happens. */
  readonly on: LocalDate;
}
