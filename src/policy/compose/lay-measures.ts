import type { Measure } from '../model/measure.js';
import type { PackVersion } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';
import type { Laid, OverlayEntry } from './composition.js';
import { ownOf } from './own.js';

/** Measures of a version beside its base's: a figure means the same wherever it is compared. */
export function layMeasures(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, Measure>>> {
  const entries = Object.values(version.measures).map(({ id, source }): OverlayEntry => {
    const entry = { kind: 'measure', id, source } as const;
    return ownOf(base?.measures, id) === undefined
      ? { ...entry, verdict: 'added', why: '' }
      : { ...entry, verdict: 'loosened', why: '基础包的统计口径不能改；请用另一个编号另写一条' };
  });
  return { value: { ...version.measures, ...base?.measures }, entries };
}
