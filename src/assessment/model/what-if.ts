import type { EntryRef } from '../../figures/index.js';
import { missingEvidence } from './missing-evidence.js';
import { compare, shown, subtract, ZERO, type Exact } from './exact.js';
import { placesOf, type Place } from './places.js';
import type { ScoreInput, StruckEntry, Supposition } from './score-input.js';
import { scoreTotal, type Total } from './score-total.js';

/** 假如 — what one thing cost: without it the total would be so much. */
export interface Regain {
  /**
   * `criterion`: nothing had happened under it; `case`: these entries of one case did not count; `indicator`: full
   * marks; `veto`: it did not strike; `missing`: the evidence that is missing came, and was as good as can be.
   */
  readonly without: 'criterion' | 'case' | 'indicator' | 'veto' | 'missing';
  readonly id: string;
  readonly label: string;
  readonly entries: readonly EntryRef[];
  /** The total then; null: still not assessable. */
  readonly points: number | null;
  /** How much more than now; 0 where a cap would have taken it all the same. Null: one of the two is not known. */
  readonly gain: number | null;
  /** Where it would be regained, told also while the total cannot be known. */
  readonly within: readonly PlaceGain[];
}

/** What an indicator or a bonus would have more. */
export interface PlaceGain {
  readonly id: string;
  readonly label: string;
  readonly outOf: number;
  /** Null: not known, for something else is missing. */
  readonly now: number | null;
  readonly points: number | null;
  /** Null where one of the two is not known. */
  readonly gain: number | null;
  /** It is no more than this, whatever comes of what is missing; null where not even that can be told. */
  readonly atMost: number | null;
}

/** What would have regained points, one thing at a time, the dearest first. */
export function whatIf(input: ScoreInput): readonly Regain[] {
  const now = scoreTotal(input);
  const places = placesOf(now);
  const lost = places.flatMap(({ deductions }) =>
    deductions.filter(({ points }) => points !== null && compare(points, ZERO) > 0),
  );
  const entries = lost.flatMap(({ id, known }) =>
    known.supplied === null ? known.entries.map((entry) => ({ criterion: id, entry })) : [],
  );
  const byCase = new Map<string, typeof entries>();
  for (const one of entries) byCase.set(one.entry.case, [...(byCase.get(one.entry.case) ?? []), one]);
  const regains: readonly Regain[] = [
    ...lost.map(({ id, label, known }) => ({
      ...{ without: 'criterion' as const, id, label, entries: known.entries },
      ...compared(now, input, (one) => supposing(one, { nothingUnder: [id] })),
    })),
    ...[...byCase]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, own]): Regain => {
        const struck = own.map(({ criterion, entry: { seq } }): StruckEntry => ({
          criterion,
          case: id,
          seq,
        }));
        return {
          ...{ without: 'case', id, label: id, entries: own.map(({ entry }) => entry) },
          ...compared(now, input, (one) => ({ ...one, struck: [...one.struck, ...struck] })),
        };
      }),
    ...places.filter(fellShort).map(({ id, label, read, credits }) => ({
      ...{ without: 'indicator' as const, id, label },
      entries: [...read, ...credits].flatMap(({ known }) => known.entries),
      ...compared(now, input, (one) => supposing(one, { full: [id] })),
    })),
    ...now.vetoes
      .filter(({ strikes }) => strikes === true)
      .map(({ veto: { id, label }, known }) => ({
        ...{ without: 'veto' as const, id, label, entries: known?.entries ?? [] },
        ...compared(now, input, (one) => supposing(one, { nothingUnder: [id] })),
      })),
    ...missingEvidence(input, now).map(({ id, label, best, worst }) => ({
      ...{ without: 'missing' as const, id, label, entries: [] },
      ...compared(now, input, (one) => supposing(one, best), worst),
    })),
  ];
  return [...regains].sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0) || mostOf(b) - mostOf(a));
}

/** The most that is regained anywhere: what is left to sort by while the total is unknown. */
function mostOf({ within }: Regain): number {
  return within.reduce((sum, { gain, atMost }) => sum + (gain ?? atMost ?? 0), 0);
}

function supposing(input: ScoreInput, more: Partial<Supposition>): ScoreInput {
  const { nothingUnder = [], full = [], best = [], none = [] } = input.supposing ?? {};
  return {
    ...input,
    supposing: {
      nothingUnder: [...nothingUnder, ...(more.nothingUnder ?? [])],
      full: [...full, ...(more.full ?? [])],
      best: [...best, ...(more.best ?? [])],
      none: [...none, ...(more.none ?? [])],
    },
  };
}

/**
 * @param suppose the one thing that is otherwise
 * @param worst what it was compared with where it is not known now
 */
function compared(
  now: Total,
  input: ScoreInput,
  suppose: (input: ScoreInput) => ScoreInput,
  worst: Partial<Supposition> = {},
): Pick<Regain, 'points' | 'gain' | 'within'> {
  const then = scoreTotal(suppose(input));
  const bound = boundOf(now, input, suppose, worst);
  const before = new Map(placesOf(now).map((place) => [place.id, place]));
  const within = placesOf(then).flatMap((place) => {
    const was = before.get(place.id);
    return was === undefined ? [] : gainOf(was, place, bound);
  });
  return { points: orNull(then.points), gain: difference(now.points, then.points), within };
}

function gainOf(was: Place, then: Place, bound: ReadonlyMap<string, Exact | null>): readonly PlaceGain[] {
  const gain = difference(was.points, then.points);
  const most = bound.get(was.id) ?? null;
  const atMost = gain ?? orNull(most);
  if (gain === null ? most === null || compare(most, ZERO) <= 0 : gain <= 0) return [];
  const { id, label } = was;
  const [now, points] = [orNull(was.points), orNull(then.points)];
  return [{ id, label, outOf: shown(then.outOf), now, points, gain, atMost }];
}

/**
 * How much more each place could have at most, by id. Where something else is missing it matters least if nothing
 * comes of that: what is already lost, or already full, can only swallow the gain.
 */
function boundOf(
  now: Total,
  input: ScoreInput,
  suppose: (input: ScoreInput) => ScoreInput,
  worst: Partial<Supposition>,
): ReadonlyMap<string, Exact | null> {
  const places = placesOf(now);
  if (places.every(({ points }) => points !== null)) return new Map();
  const unknown = places.flatMap(({ deductions, credits }) =>
    [...deductions, ...credits].filter(({ points }) => points === null).map(({ id }) => id),
  );
  const emptied = supposing(input, { nothingUnder: unknown });
  const [least, most] = [scoreTotal(supposing(emptied, worst)), scoreTotal(suppose(emptied))];
  const lowest = new Map(placesOf(least).map(({ id, points }) => [id, points]));
  return new Map(
    placesOf(most).map(({ id, points }) => {
      const low = lowest.get(id) ?? null;
      return [id, points === null || low === null ? null : subtract(points, low)];
    }),
  );
}

function difference(now: Exact | null, then: Exact | null): number | null {
  return now === null || then === null ? null : shown(subtract(then, now));
}

function orNull(value: Exact | null): number | null {
  return value === null ? null : shown(value);
}

/** A leaf that is no list of deductions (those are told one by one) and has less than full marks. */
function fellShort({ deductions, points, outOf, status, bonus }: Place): boolean {
  return (
    !bonus && deductions.length === 0 && status === 'scored' && points !== null && compare(points, outOf) < 0
  );
}
