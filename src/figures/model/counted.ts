import type { LocalDate } from '../../kernel/index.js';

/** 凭据 — an entry of the journal that a figure rests on, or what somebody supplied. */
export interface EntryRef {
  /** Case of the entry; for a supplied figure, its id. */
  readonly case: string;
  readonly seq: number;
  readonly on: LocalDate;
}

/** A figure and everything that it rests on. Null: nobody knows it, which is not zero. */
export interface Counted {
  readonly value: number | null;
  readonly entries: readonly EntryRef[];
}

/** Whose figures, of which days (both included). */
export interface CountScope {
  readonly organ: string;
  /** Null: the whole organ. */
  readonly division: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Counts a measure of a pack. */
export type Count = (measure: string, scope: CountScope) => Counted;
