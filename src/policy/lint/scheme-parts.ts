import type { FaultCode } from '../fault-codes.js';
import type {
  AssessmentScheme,
  Credit,
  CriterionSource,
  EvidenceItem,
  Indicator,
} from '../model/assessment.js';

/** A problem of one scheme, and where in its file. */
export interface SchemeProblem {
  readonly pointer: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** An indicator and where it stands in its file. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly pointer: string;
}

/** Every indicator of a scheme with its place, parents before their parts. */
export function indicatorsOf({
  indicators,
}: Pick<AssessmentScheme, 'indicators'>): readonly PlacedIndicator[] {
  return placed(indicators, '/indicators');
}

function placed(indicators: readonly Indicator[], above: string): readonly PlacedIndicator[] {
  return indicators.flatMap((indicator, index) => {
    const pointer = `${above}/${index}`;
    const { scoring } = indicator;
    return [
      { indicator, pointer },
      ...(scoring.mode === 'parts' ? placed(scoring.parts, `${pointer}/parts`) : []),
    ];
  });
}

/** Something that is read from the journal or from evidence, and where the file says so. */
export interface PlacedSource {
  readonly from: CriterionSource;
  readonly pointer: string;
}

/** Everything that a scheme is read from. */
export function sourcesOf(scheme: AssessmentScheme): readonly PlacedSource[] {
  return [
    ...indicatorsOf(scheme).flatMap(({ indicator, pointer }) => sourcesOfIndicator(indicator, pointer)),
    ...scheme.bonus.flatMap(({ credits }, index) => each(credits, `/bonus/${index}/add`)),
    ...scheme.vetoes.flatMap(({ when }, index) =>
      when.kind === 'any' ? [{ from: when.from, pointer: `/vetoes/${index}/when` }] : [],
    ),
  ];
}

function sourcesOfIndicator({ scoring, noneOf }: Indicator, pointer: string): readonly PlacedSource[] {
  const none = noneOf === null ? [] : [{ from: noneOf, pointer: `${pointer}/notApplicable/none` }];
  switch (scoring.mode) {
    case 'deduct':
      return [...none, ...each(scoring.deductions, `${pointer}/deduct`)];
    case 'additive':
      return [...none, ...each(scoring.credits, `${pointer}/additive`)];
    case 'graded':
    case 'imported':
      return [...none, { from: scoring.from, pointer: `${pointer}/${scoring.mode}` }];
    case 'proportional':
      return [
        ...none,
        { from: scoring.proportion.part, pointer: `${pointer}/proportional/part` },
        { from: scoring.proportion.whole, pointer: `${pointer}/proportional/whole` },
      ];
    case 'parts':
    case 'unstated':
      return none;
  }
}

function each(
  criteria: readonly { readonly from: CriterionSource }[],
  above: string,
): readonly PlacedSource[] {
  return criteria.map(({ from }, index) => ({ from, pointer: `${above}/${index}` }));
}

/** Ids of the measures that a scheme is read from, each once, in order of their names. */
export function measuresOfScheme(scheme: AssessmentScheme): readonly string[] {
  const ids = sourcesOf(scheme).flatMap(({ from }) => (from.kind === 'measure' ? [from.id] : []));
  return [...new Set(ids)].sort();
}

/** Grades that an item of evidence may be: those of the indicators that are read from it. */
export function gradesFor(scheme: AssessmentScheme, evidence: string): readonly string[] {
  return indicatorsOf(scheme).flatMap(({ indicator: { scoring } }) =>
    scoring.mode === 'graded' && scoring.from.kind === 'supplied' && scoring.from.id === evidence
      ? scoring.grades.map(({ id }) => id)
      : [],
  );
}

/**
 * Full marks of evidence that is a score: of one that is taken over from elsewhere, or of what an assessor may give for
 * a credit; null where the evidence is no score.
 */
export function fullMarksOf(scheme: AssessmentScheme, { id, kind }: EvidenceItem): number | null {
  const isMeant = (from: CriterionSource): boolean => from.kind === 'supplied' && from.id === id;
  const given = (credits: readonly Credit[]): readonly number[] =>
    credits.flatMap(({ from, points }) => (kind === 'points' && isMeant(from) ? [points] : []));
  const marks = [
    ...indicatorsOf(scheme).flatMap(({ indicator: { scoring } }) => {
      if (scoring.mode === 'additive') return given(scoring.credits);
      return scoring.mode === 'imported' && isMeant(scoring.from) ? [scoring.outOf] : [];
    }),
    ...scheme.bonus.flatMap(({ credits }) => given(credits)),
  ];
  return marks.length === 0 ? null : Math.max(...marks);
}
