import { fault, placeOf, type Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import { compileMeasures } from '../rules/measure-set.js';
import type { LintContext } from './lint-context.js';

/** Measures that do not compile, or are part of one that is not there: they would never be counted. */
export function lintMeasures({ pack, vocabulary }: LintContext): readonly Fault[] {
  const measures = Object.values(pack.measures);
  const compiled = compileMeasures(measures, pack, vocabulary.factTypes);
  const lost = measures.flatMap(({ id, of, source }) =>
    of === undefined || Object.hasOwn(pack.measures, of)
      ? []
      : [
          fault(
            placeOf(source),
            'unknown-measure',
            `口径 ${id} 的 of：没有名为 “${of}” 的统计口径${insteadOf(of, Object.keys(pack.measures))}`,
          ),
        ],
  );
  return [...(compiled.ok ? [] : compiled.error), ...lost];
}
