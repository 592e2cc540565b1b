import type { AssessmentScheme } from '../model/assessment.js';
import { indicatorsOf, type SchemeProblem } from './scheme-parts.js';

/** Parts that do not come to the weight above them; an excerpt may come to less, never to more. */
export function unequalWeights(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const sums = [
    { pointer: '/total', what: '满分', whole: scheme.total, parts: scheme.indicators },
    ...indicatorsOf(scheme).flatMap(({ indicator: { id, weight, scoring }, pointer }) =>
      scoring.mode === 'parts'
        ? [{ pointer: `${pointer}/weight`, what: `指标 ${id} 的分值`, whole: weight, parts: scoring.parts }]
        : [],
    ),
  ];
  return sums.flatMap(({ pointer, what, whole, parts }): SchemeProblem[] => {
    const [sum, limit] = [parts.reduce((total, { weight }) => total + milli(weight), 0), milli(whole)];
    if (scheme.complete ? sum === limit : sum <= limit) return [];
    const message = `${what}是 ${whole}，下面各项加起来是 ${sum / 1000}；请改成一致`;
    return [{ pointer, code: 'weights-differ', message }];
  });
}

/** Bands and steps that are not written from the highest down: which one is reached would depend on the order. */
export function disordered(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const lists = [
    { pointer: '/bands', what: '等次', steps: scheme.bands.map(({ atLeast }) => atLeast) },
    ...indicatorsOf(scheme).flatMap(({ indicator: { id, scoring }, pointer }) =>
      scoring.mode === 'graded'
        ? [
            {
              pointer: `${pointer}/graded/grades`,
              what: `指标 ${id} 的各档`,
              steps: scoring.grades.flatMap(({ atLeast }) => (atLeast === null ? [] : [atLeast])),
            },
          ]
        : [],
    ),
  ];
  return lists.flatMap(({ pointer, what, steps }): SchemeProblem[] =>
    steps.every((step, index) => index === 0 || step < (steps[index - 1] ?? 0))
      ? []
      : [{ pointer, code: 'bands-disordered', message: `${what}须从高到低写，下限不能相同；请改正` }],
  );
}

/** Weights have at most three digits behind the point. */
function milli(weight: number): number {
  return Math.round(weight * 1000);
}
