import type { EntryRef } from '../../figures/index.js';
import { compare, shown, subtract, ZERO } from './exact.js';
import type { ScoredIndicator } from './scored.js';
import type { ScoreInput, StruckEntry, Supposition } from './score-input.js';
import { scoreTotal, type Total } from './score-total.js';

/** 假如 — what one thing cost: without it the total would be so much. */
export interface Regain {
  /** `criterion`: nothing had happened under it; `case`: these entries of one case did not count; `indicator`: full marks; `veto`: it did not strike. */
  readonly without: 'criterion' | 'case' | 'indicator' | 'veto';
  readonly id: string;
  readonly label: string;
  readonly entries: readonly EntryRef[];
  /** The total then; null: still not assessable. */
  readonly points: number | null;
  /** How much more than now; 0 where a cap would have taken it all the same. */
  readonly gain: number | null;
}

/** What would have regained points, one thing at a time, the dearest first. */
export function whatIf(input: ScoreInput): readonly Regain[] {
  const now = scoreTotal(input);
  const leaves = leavesOf(now.indicators);
  const lost = leaves.flatMap(({ deductions }) =>
    deductions.filter(({ points }) => points !== null && compare(points, ZERO) > 0),
  );
  const entries = lost.flatMap(({ id, known }) =>
    known.supplied === null ? known.entries.map((entry) => ({ criterion: id, entry })) : [],
  );
  const cases = [...new Set(entries.map(({ entry }) => entry.case))].sort();
  const regains: readonly Regain[] = [
    ...lost.map(({ id, label, known }) => ({
      ...{ without: 'criterion' as const, id, label, entries: known.entries },
      ...compared(now, supposing(input, { nothingUnder: [id] })),
    })),
    ...cases.map((id): Regain => {
      const own = entries.filter(({ entry }) => entry.case === id);
      const struck = own.map(({ criterion, entry: { seq } }): StruckEntry => ({ criterion, case: id, seq }));
      return {
        ...{ without: 'case', id, label: id, entries: own.map(({ entry }) => entry) },
        ...compared(now, { ...input, struck: [...input.struck, ...struck] }),
      };
    }),
    ...leaves.filter(fellShort).map(({ id, label, read, credits }) => ({
      ...{ without: 'indicator' as const, id, label },
      entries: [...read, ...credits].flatMap(({ known }) => known.entries),
      ...compared(now, supposing(input, { full: [id] })),
    })),
    ...now.vetoes
      .filter(({ strikes }) => strikes === true)
      .map(({ veto: { id, label }, known }) => ({
        ...{ without: 'veto' as const, id, label, entries: known?.entries ?? [] },
        ...compared(now, supposing(input, { nothingUnder: [id] })),
      })),
  ];
  return [...regains].sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
}

function supposing(input: ScoreInput, more: Partial<Supposition>): ScoreInput {
  const { nothingUnder = [], full = [] } = input.supposing ?? {};
  return {
    ...input,
    supposing: {
      nothingUnder: [...nothingUnder, ...(more.nothingUnder ?? [])],
      full: [...full, ...(more.full ?? [])],
    },
  };
}

function compared(now: Total, input: ScoreInput): Pick<Regain, 'points' | 'gain'> {
  const { points } = scoreTotal(input);
  if (points === null) return { points: null, gain: null };
  return {
    points: shown(points),
    gain: now.points === null ? null : shown(subtract(points, now.points)),
  };
}

/** A leaf that is no list of deductions (those are told one by one) and has less than full marks. */
function fellShort({ deductions, points, outOf, status }: ScoredIndicator): boolean {
  return deductions.length === 0 && status === 'scored' && points !== null && compare(points, outOf) < 0;
}

function leavesOf(tree: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return tree.flatMap((node) => (node.parts.length > 0 ? leavesOf(node.parts) : [node]));
}
