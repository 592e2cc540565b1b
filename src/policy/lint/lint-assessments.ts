import type { AssessmentScheme } from '../model/assessment.js';
import type { Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import type { PolicyPack } from '../model/pack.js';
import { parameterOn } from '../registry/parameter-on.js';
import { faultInside, type LintContext } from './lint-context.js';
import { missingChoices } from './scheme-choices.js';
import { indicatorsOf, sourcesOf, type SchemeProblem } from './scheme-parts.js';
import { disordered, unequalWeights } from './scheme-sums.js';

/** Parameter of a pack that says the least share of the annual assessment; a pack without it knows no such rule. */
const LEAST_SHARE = 'assessment-share';

/** Schemes that nobody could apply as they are: choices not made, weights that do not add up, a share below the law's, names that lead nowhere. */
export function lintAssessments(context: LintContext): Fault[] {
  const { version, library, pack } = context;
  const own = Object.values(version.assessments);
  return own.flatMap((scheme) =>
    [
      ...missingChoices(scheme),
      ...unequalWeights(scheme),
      ...disordered(scheme),
      ...unknownNames(scheme),
      ...unknownMeasures(scheme, knownMeasures(pack)),
      ...lowShare(scheme, context),
      ...groupTwice(scheme, own),
    ].map(({ pointer, code, message }) =>
      faultInside(library, { source: scheme.source, pointer }, code, `考核办法 ${scheme.id}：${message}`),
    ),
  );
}

/** @param known ids of the pack's measures; null where the pack has none to hold the scheme to */
export function unknownMeasures(
  scheme: AssessmentScheme,
  known: ReadonlySet<string> | null,
): readonly SchemeProblem[] {
  if (known === null) return [];
  return sourcesOf(scheme).flatMap(({ from, pointer }): SchemeProblem[] => {
    if (from.kind !== 'measure' || known.has(from.id)) return [];
    const message = `没有名为 “${from.id}” 的统计口径${insteadOf(from.id, known)}`;
    return [{ pointer, code: 'unknown-measure', message }];
  });
}

function knownMeasures({ measures }: PolicyPack): ReadonlySet<string> | null {
  const ids = Object.keys(measures);
  return ids.length === 0 ? null : new Set(ids);
}

function unknownNames(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const indicators = indicatorsOf(scheme).map(({ indicator }) => indicator.id);
  const evidence = scheme.evidence.map(({ id }) => id);
  const bands = scheme.bands.map(({ id }) => id);
  const missing = (pointer: string, what: string, id: string, known: readonly string[]): SchemeProblem[] =>
    known.includes(id)
      ? []
      : [
          {
            pointer,
            code: 'unknown-criterion',
            message: `没有名为 “${id}” 的${what}${insteadOf(id, known)}`,
          },
        ];
  return [
    ...sourcesOf(scheme).flatMap(({ from, pointer }) =>
      from.kind === 'supplied' ? missing(pointer, '佐证', from.id, evidence) : [],
    ),
    ...scheme.bonus.flatMap(({ gate }, index) =>
      (gate?.of ?? []).flatMap((id) => missing(`/bonus/${index}/when/of`, '指标', id, indicators)),
    ),
    ...scheme.vetoes.flatMap(({ when, result }, index) => [
      ...(when.kind === 'below'
        ? when.of.flatMap((id) => missing(`/vetoes/${index}/when/of`, '指标', id, indicators))
        : []),
      ...(result.kind === 'band' ? missing(`/vetoes/${index}/result`, '等次', result.band, bands) : []),
      ...(result.kind === 'indicator'
        ? missing(`/vetoes/${index}/result`, '指标', result.indicator, indicators)
        : []),
    ]),
  ];
}

function lowShare({ annual }: AssessmentScheme, { pack, on }: LintContext): readonly SchemeProblem[] {
  const least = parameterOn(pack, LEAST_SHARE, on);
  const floor = least.ok ? least.value.value : null;
  if (typeof floor !== 'number' || (annual !== null && annual.share >= floor)) return [];
  const said = annual === null ? '没有写明（annual）' : `${annual.share}`;
  const message = `在年度工作考核中所占分值权重${said}，不得低于 ${floor}；请改正`;
  return [{ pointer: annual === null ? '/id' : '/annual/share', code: 'share-too-low', message }];
}

function groupTwice(scheme: AssessmentScheme, all: readonly AssessmentScheme[]): readonly SchemeProblem[] {
  const other = all.find(
    (one) =>
      one.id < scheme.id &&
      one.group.kinds.some((kind) => scheme.group.kinds.includes(kind)) &&
      one.years.from <= (scheme.years.to ?? Infinity) &&
      scheme.years.from <= (one.years.to ?? Infinity),
  );
  if (other === undefined) return [];
  const message = `${other.id} 在同一年度考核同一类单位，不能两个办法各评一次；请改年度或单位种类`;
  return [{ pointer: '/group', code: 'group-twice', message }];
}
