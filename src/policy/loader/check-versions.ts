import { commonDays, rangeText } from '../model/date-range.js';
import { fault, type Fault } from '../model/fault.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';
import { insteadOf } from '../model/near-miss.js';
import { daysInForce } from '../compose/lineage.js';

/** Faults of packs among themselves: overlapping versions, bases that do not exist, packs laid over each other in a ring. */
export function checkVersions(library: PolicyLibrary): Fault[] {
  return [...library.packs.values()].flatMap((versions) => [
    ...overlaps(versions, library),
    ...versions.flatMap((version) => checkBase(version, library)),
  ]);
}

function overlaps(versions: readonly PackVersion[], library: PolicyLibrary): Fault[] {
  return versions.flatMap((version, index) => {
    const earlier = versions
      .slice(0, index)
      .find((other) => commonDays(daysInForce(other), daysInForce(version)) !== null);
    if (earlier === undefined) return [];
    const place = placeIn(library, earlier, '/effectiveTo');
    const both = `${rangeText(daysInForce(earlier))}、${rangeText(daysInForce(version))}`;
    return [
      fault(
        place,
        'version-overlap',
        `规则包 ${version.id} 有两个版本同时生效（${both}），请给前一版本写 effectiveTo`,
      ),
    ];
  });
}

function checkBase(version: PackVersion, library: PolicyLibrary): Fault[] {
  if (version.extends === null) return [];
  const place = placeIn(library, version, '/extends');
  if (!library.packs.has(version.extends)) {
    const near = insteadOf(version.extends, library.packs.keys());
    return [fault(place, 'extends-unknown', `没有名为 “${version.extends}” 的规则包${near}`)];
  }
  const ring = ringFrom(version.id, library);
  return ring === null
    ? []
    : [fault(place, 'extends-cycle', `规则包互相叠加成环：${ring.join(' → ')}；请去掉其中一个 extends`)];
}

/** The way from a pack over its bases back to itself, if there is one. */
function ringFrom(id: string, library: PolicyLibrary): readonly string[] | null {
  const ways: string[][] = [[id]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const bases = (library.packs.get(way.at(-1) ?? '') ?? []).map((version) => version.extends);
    for (const base of new Set(bases)) {
      if (base === id) return [...way, base];
      if (base === null || seen.has(base)) continue;
      seen.add(base);
      ways.push([...way, base]);
    }
  }
  return null;
}

function placeIn(
  library: PolicyLibrary,
  version: PackVersion,
  pointer: string,
): { file: string; line: number } {
  return library.sources.get(version.source)?.at(pointer) ?? { file: version.source, line: 1 };
}
