import type { Instant } from '../../kernel/index.js';

/** 填报 — a figure that the journal cannot know, as somebody entered it. */
export interface SuppliedFigure {
  /** Its entry in the chain of the room, `figures/12`; what an `EntryRef` to it names as its case. */
  readonly id: string;
  readonly seq: number;
  readonly organ: string;
  /** Null: the whole organ. */
  readonly division: string | null;
  readonly period: string;
  readonly key: string;
  /** Null: said to be unknown, which is not zero. */
  readonly value: number | null;
  readonly note: string;
  readonly person: string;
  readonly at: Instant;
}

/** Whose figures of which period. */
export type SuppliedScope = Pick<SuppliedFigure, 'organ' | 'division' | 'period'>;

/** What somebody wants to enter, as it came in. */
export interface SuppliedInput extends SuppliedScope {
  readonly key: string;
  /** Anything: what is no number is refused with words. */
  readonly value: unknown;
  readonly note: string;
}
