import type { ClauseRef } from '../../kernel/index.js';
import type { AssessmentScheme, Criterion } from '../model/assessment.js';
import { indicatorsOf } from './scheme-parts.js';

interface PlacedClauses {
  readonly pointer: string;
  readonly clause: readonly ClauseRef[];
}

/** What a scheme cites, and where in its file. */
export function clausesOfScheme(scheme: AssessmentScheme): readonly PlacedClauses[] {
  return [
    { pointer: '/clause', clause: scheme.clause },
    { pointer: '/annual/clause', clause: scheme.annual?.clause ?? [] },
    ...scheme.evidence.map(({ clause }, index) => ({ pointer: `/evidence/${index}/clause`, clause })),
    ...indicatorsOf(scheme).flatMap(({ indicator: { clause, scoring }, pointer }) => [
      { pointer: `${pointer}/clause`, clause },
      ...(scoring.mode === 'deduct' ? each(scoring.deductions, `${pointer}/deduct`) : []),
      ...(scoring.mode === 'additive' ? each(scoring.credits, `${pointer}/additive`) : []),
    ]),
    ...scheme.bonus.flatMap(({ clause, credits }, index) => [
      { pointer: `/bonus/${index}/clause`, clause },
      ...each(credits, `/bonus/${index}/add`),
    ]),
    ...scheme.vetoes.map(({ clause }, index) => ({ pointer: `/vetoes/${index}/clause`, clause })),
  ];
}

function each(criteria: readonly Criterion[], above: string): readonly PlacedClauses[] {
  return criteria.map(({ clause }, index) => ({ pointer: `${above}/${index}/clause`, clause }));
}
