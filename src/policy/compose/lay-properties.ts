import type { PackVersion } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';
import type { Property } from '../model/property.js';
import type { Laid, OverlayEntry } from './composition.js';

/** Properties of a version beside its base's: what the base wants proved stays to be proved, word for word. */
export function layProperties(version: PackVersion, base: PolicyPack | null): Laid<readonly Property[]> {
  const below = base?.properties ?? [];
  const entries = version.properties.map(({ id, source }): OverlayEntry => {
    const entry = { kind: 'property', id, source } as const;
    return below.some((one) => one.id === id)
      ? { ...entry, verdict: 'loosened', why: '基础包要求验证的性质不能改；请用另一个编号另写一条' }
      : { ...entry, verdict: 'added', why: '' };
  });
  const known = new Set(below.map(({ id }) => id));
  return { value: [...below, ...version.properties.filter(({ id }) => !known.has(id))], entries };
}
