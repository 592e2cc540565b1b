import type { LocalDate } from '../../kernel/index.js';
import type { Fault } from '../model/fault.js';
import type { PolicyPack } from '../model/pack.js';

/** How what an overlay says relates to its base. */
export type OverlayVerdict = 'added' | 'tightened' | 'unchanged' | 'loosened' | 'not-proved';

export type OverlayKind =
  | 'rule'
  | 'parameter'
  | 'list'
  | 'chart'
  | 'chain'
  | 'form'
  | 'assessment'
  | 'measure'
  | 'property'
  | 'transition'
  | 'setting';

/** One line of the comparison of an overlay with its base. */
export interface OverlayEntry {
  readonly kind: OverlayKind;
  readonly id: string;
  readonly verdict: OverlayVerdict;
  /** Why, in Chinese; empty where the verdict says it all. */
  readonly why: string;
  /** `file:line` of what the overlay says, or of the base where the overlay says nothing. */
  readonly source: string;
}

/** A part of a pack through all levels, the lowest base first. */
export interface OverlayItem {
  readonly kind: OverlayKind;
  readonly id: string;
  readonly levels: readonly OverlayLevel[];
}

/** What one level did to a part: the lowest that has it `added` it. */
export interface OverlayLevel {
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  readonly verdict: OverlayVerdict;
  readonly why: string;
  readonly source: string;
}

/** A pack version laid over its base: what applies, and what can be said about the overlay. */
export interface Composition {
  readonly pack: PolicyPack;
  /** Empty for a pack without base. */
  readonly entries: readonly OverlayEntry[];
  /** Every part of the pack, its base's included, and what each level made of it. */
  readonly items: readonly OverlayItem[];
  /** Loosened requirements and incomplete rules: the version cannot be used. */
  readonly faults: readonly Fault[];
  /** What the machine cannot prove to be only stricter. */
  readonly notes: readonly Fault[];
}

/** One part of a pack laid over the same part of its base. */
export interface Laid<T> {
  readonly value: T;
  readonly entries: readonly OverlayEntry[];
  readonly faults?: readonly Fault[];
}
