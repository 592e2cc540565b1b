import type { AssessmentScheme } from '../../policy/index.js';
import { divide, exactOf, multiply, rounded, shown, type Exact } from './exact.js';
import type { Known } from './known.js';
import type { Reckoned, ScoredIndicator } from './scored.js';
import type { ScoreInput } from './score-input.js';
import { scoreTotal, type JudgedVeto, type ScoredBonus, type Total } from './score-total.js';
import type {
  ScoreSheet,
  SheetBonus,
  SheetCriterion,
  SheetFigure,
  SheetIndicator,
  SheetVeto,
} from './sheet.js';

/** 计分 — scores a unit for a period. Pure: the same figures and evidence, in whatever order, give the same sheet. */
export function score(input: ScoreInput): ScoreSheet {
  const { scheme, unit, period, asOf } = input;
  const total = scoreTotal(input);
  const band = scheme.bands.find(({ id }) => id === total.band);
  return {
    scheme: scheme.id,
    label: scheme.label,
    group: scheme.group.id,
    unit,
    period: period.id,
    asOf,
    complete: scheme.complete,
    status: total.status,
    points: orNull(total.points),
    outOf: shown(total.outOf),
    band: band === undefined ? null : { id: band.id, label: band.label },
    annual: annualOf(scheme, total),
    indicators: total.indicators.map(indicatorOf),
    bonus: total.bonus.map(bonusOf),
    vetoes: total.vetoes.map(vetoOf),
  };
}

function annualOf({ annual, choices }: AssessmentScheme, { points, outOf }: Total): ScoreSheet['annual'] {
  if (annual === null) return null;
  const { share, of } = annual;
  if (points === null) return { of, share, points: null };
  const made = multiply(multiply(divide(points, outOf), exactOf(share)), exactOf(100));
  const { rounding } = choices;
  const inPlaces = rounding === undefined ? made : rounded(made, rounding.places, rounding.take);
  return { of, share, points: shown(inPlaces) };
}

function indicatorOf(node: ScoredIndicator): SheetIndicator {
  const { id, label, clause, status, grade, vetoed } = node;
  return {
    id,
    label,
    clause,
    status,
    weight: shown(node.weight),
    outOf: shown(node.outOf),
    points: orNull(node.points),
    grade,
    vetoed,
    deductions: node.deductions.map(criterionOf),
    credits: node.credits.map(criterionOf),
    read: node.read.map(({ as, known }) => ({ as, ...figureOf(known) })),
    parts: node.parts.map(indicatorOf),
  };
}

function bonusOf({ bonus: { id, label, clause, cap }, open, points, credits }: ScoredBonus): SheetBonus {
  return { id, label, clause, open, cap, points: orNull(points), credits: credits.map(criterionOf) };
}

function vetoOf({ veto: { id, label, clause }, strikes, known }: JudgedVeto): SheetVeto {
  return { id, label, clause, strikes, figure: known === null ? null : figureOf(known) };
}

function criterionOf({ id, label, clause, known, each, points, uncapped }: Reckoned): SheetCriterion {
  return {
    id,
    label,
    clause,
    ...figureOf(known),
    each: shown(each),
    points: orNull(points),
    uncapped: orNull(uncapped),
  };
}

function figureOf({ value, grade, unknown, missing, supplied, entries }: Known): SheetFigure {
  return { value: orNull(value), grade, unknown, missing, supplied, entries };
}

function orNull(value: Exact | null): number | null {
  return value === null ? null : shown(value);
}
