import { fault, placeOf, type Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import { compileProperties } from '../rules/property-set.js';
import type { LintContext } from './lint-context.js';

/** Properties of a chart that does not exist, or whose expressions do not compile: they would never be proved. */
export function lintProperties({ pack, vocabulary }: LintContext): readonly Fault[] {
  const compiled = compileProperties(pack.properties, pack, vocabulary.factTypes);
  const charts = Object.keys(pack.charts);
  // A base may claim something of a chart that only its overlays draw.
  const lost = charts.length === 0 ? [] : pack.properties.filter(({ chart }) => !charts.includes(chart));
  return [
    ...(compiled.ok ? [] : compiled.error),
    ...lost.map(({ id, chart, source }) =>
      fault(
        placeOf(source),
        'unknown-chart',
        `性质 ${id} 的 chart：没有名为 “${chart}” 的状态图${insteadOf(chart, charts)}`,
      ),
    ),
  ];
}
