import type { LocalDate } from '../../kernel/index.js';
import type { CountScope } from './counted.js';

/** How long things took, in working days. All null where there is nothing, or no calendar tells. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  /** Nine in ten took no longer. */
  readonly p90: number | null;
  readonly longest: number | null;
}

/** A part of a whole. Null where the whole is nothing: no share is not a share of 0. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly share: number | null;
}

/** 统计 — what an organ or division did in some days, as of the last entry of the journal up to the last of them. */
export interface Statistics {
  readonly scope: CountScope;
  /** Signed in these days and not discarded, by attribute, kind and division. */
  readonly documents: {
    readonly total: number;
    readonly byAttribute: Readonly<Record<string, number>>;
    readonly byKind: Readonly<Record<string, number>>;
    readonly byDivision: Readonly<Record<string, number>>;
  };
  /** Published in these days: from signing to the public. */
  readonly publication: { readonly published: number; readonly workingDays: Spread };
  readonly returns: {
    readonly total: number;
    /** Event and code of the reason; `-` where none was given as a code. */
    readonly byReason: Readonly<Record<string, number>>;
    /** Returned at least once among those that were decided upon in these days. */
    readonly returnedCases: number;
  };
  /** By the step in which it was decided: how long it waited there. */
  readonly reviews: Readonly<Record<string, Spread>>;
  /** Of the policy documents published in these days. */
  readonly interpretation: {
    readonly interpreted: Share;
    /** From the document's publication to the last work on its interpretation; 0 where it came with it. */
    readonly lag: Spread;
  };
  /** Cases whose journals could not be followed: they are in none of these numbers. */
  readonly unreadable: readonly string[];
}

/** The spread of some lengths, whatever their order. */
export function spreadOf(lengths: readonly number[]): Spread {
  const sorted = lengths.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    median: medianOf(sorted),
    p90: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null,
    longest: sorted.at(-1) ?? null,
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** A share; null of nothing. */
export function shareOf(part: number, whole: number): Share {
  return { part, whole, share: whole === 0 ? null : part / whole };
}

/** Whether a day lies in a scope. */
export function within({ from, to }: Pick<CountScope, 'from' | 'to'>, day: unknown): day is LocalDate {
  return typeof day === 'string' && day >= from && day <= to;
}
