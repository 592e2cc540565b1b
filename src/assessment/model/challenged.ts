import type { AssessmentScheme, CriterionSource, Indicator } from '../../policy/index.js';
import type { ScoreSheet, SheetCriterion, SheetFigure, SheetIndicator } from './sheet.js';

/**
 * The figures that may be challenged under an id of a sheet: of a deduction, a credit or a veto its own; of an
 * indicator (a share, a grade, an imported score) those that it is read from. Empty where the sheet has no such id.
 */
export function figuresUnder({ indicators, bonus, vetoes }: ScoreSheet, id: string): readonly SheetFigure[] {
  const criteria: readonly SheetCriterion[] = [
    ...allOf(indicators).flatMap(({ deductions, credits }) => [...deductions, ...credits]),
    ...bonus.flatMap(({ credits }) => credits),
  ];
  return [
    ...criteria.filter((one) => one.id === id),
    ...vetoes.flatMap((veto) => (veto.id === id && veto.figure !== null ? [veto.figure] : [])),
    ...allOf(indicators).flatMap((one) => (one.id === id ? one.read : [])),
  ];
}

/** Ids of the evidence that is read under an id of a scheme. */
export function evidenceUnder(scheme: AssessmentScheme, id: string): readonly string[] {
  const { indicators, bonus, vetoes } = scheme;
  const leaves = leavesOf(indicators);
  const criteria = [
    ...leaves.flatMap(({ scoring }) => (scoring.mode === 'deduct' ? scoring.deductions : [])),
    ...leaves.flatMap(({ scoring }) => (scoring.mode === 'additive' ? scoring.credits : [])),
    ...bonus.flatMap(({ credits }) => credits),
  ];
  const sources: readonly CriterionSource[] = [
    ...criteria.flatMap((one) => (one.id === id ? [one.from] : [])),
    ...vetoes.flatMap((veto) => (veto.id === id && veto.when.kind === 'any' ? [veto.when.from] : [])),
    ...leaves.flatMap((leaf) => (leaf.id === id ? readBy(leaf) : [])),
  ];
  return sources.flatMap((from) => (from.kind === 'supplied' ? [from.id] : []));
}

function readBy({ scoring }: Indicator): readonly CriterionSource[] {
  if (scoring.mode === 'proportional') return [scoring.proportion.part, scoring.proportion.whole];
  return scoring.mode === 'graded' || scoring.mode === 'imported' ? [scoring.from] : [];
}

function allOf(indicators: readonly SheetIndicator[]): readonly SheetIndicator[] {
  return indicators.flatMap((one) => [one, ...allOf(one.parts)]);
}

function leavesOf(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap((one) => (one.scoring.mode === 'parts' ? leavesOf(one.scoring.parts) : [one]));
}
