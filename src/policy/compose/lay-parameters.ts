import { canonicalJson, type Json } from '../../kernel/index.js';
import { commonDays, rangeText, withoutDays } from '../model/date-range.js';
import type { PackVersion } from '../model/library.js';
import type { Parameter, ParameterValue, PolicyPack, Stricter } from '../model/pack.js';
import type { Laid, OverlayEntry, OverlayVerdict } from './composition.js';
import { ownOf } from './own.js';

/** Parameters of a version laid over its base's: on the days for which the overlay states a value, that one applies. */
export function layParameters(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, Parameter>>> {
  const entries: OverlayEntry[] = [];
  const value: Record<string, Parameter> = { ...base?.parameters };
  for (const overlay of Object.values(version.parameters)) {
    const under = ownOf(base?.parameters, overlay.id);
    const source = overlay.source ?? version.source;
    if (under === undefined) {
      value[overlay.id] = overlay;
      entries.push({ kind: 'parameter', id: overlay.id, verdict: 'added', why: '', source });
    } else {
      value[overlay.id] = { ...overlay, stricter: under.stricter, values: mergeValues(under, overlay) };
      entries.push({ kind: 'parameter', id: overlay.id, ...judge(under, overlay), source });
    }
  }
  return { value, entries };
}

function judge(base: Parameter, overlay: Parameter): { verdict: OverlayVerdict; why: string } {
  const direction = base.stricter ?? 'none';
  if (overlay.unit !== base.unit) return { verdict: 'loosened', why: `单位须与基础包相同（${base.unit}）` };
  if ((overlay.stricter ?? direction) !== direction) {
    return { verdict: 'loosened', why: `stricter 由基础包规定（${direction}），叠加包不能改` };
  }
  let changed = false;
  for (const value of overlay.values) {
    for (const under of base.values) {
      const common = commonDays(value, under);
      if (common === null || sameJson(value.value, under.value)) continue;
      if (!isStricter(value.value, under.value, direction)) {
        const rule = direction === 'none' ? '不能改' : `只能${direction === 'lower' ? '调低' : '调高'}`;
        const values = `${JSON.stringify(under.value)} 改成 ${JSON.stringify(value.value)}`;
        return { verdict: 'loosened', why: `${rangeText(common)}，把 ${values}；这个参数${rule}` };
      }
      changed = true;
    }
  }
  return { verdict: changed ? 'tightened' : 'unchanged', why: '' };
}

function isStricter(overlay: Json, base: Json, direction: Stricter): boolean {
  if (typeof overlay !== 'number' || typeof base !== 'number') return false;
  switch (direction) {
    case 'lower':
      return overlay < base;
    case 'higher':
      return overlay > base;
    case 'none':
      return false;
  }
}

/** The overlay's values, and the base's on all other days. */
function mergeValues(base: Parameter, overlay: Parameter): readonly ParameterValue[] {
  const kept = base.values.flatMap((under) => {
    let left = [{ from: under.from, to: under.to }];
    for (const value of overlay.values) left = left.flatMap((range) => withoutDays(range, value));
    return left.map((range) => ({ ...under, ...range }));
  });
  return [...kept, ...overlay.values].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function sameJson(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
