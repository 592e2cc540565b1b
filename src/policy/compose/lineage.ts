import { addDays, type LocalDate } from '../../kernel/index.js';
import { commonDays, includesDay, type DateRange } from '../model/date-range.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';

/** The days on which a version is in force. */
export function daysInForce(version: PackVersion): DateRange {
  return { from: version.effectiveFrom, to: version.effectiveTo };
}

/** The version of a pack in force on a day, if there is one. Versions of a loaded library never overlap. */
export function versionOn(library: PolicyLibrary, pack: string, on: LocalDate): PackVersion | undefined {
  return library.packs.get(pack)?.find((version) => includesDay(daysInForce(version), on));
}

/** A version with its bases as they are in force on one day; `missing` names a base that is not. */
export interface Lineage {
  /** The version itself, then its base, then that one's base … */
  readonly versions: readonly [PackVersion, ...PackVersion[]];
  readonly missing: string | null;
}

/** Resolves `extends` on one day. */
export function lineageOn(library: PolicyLibrary, version: PackVersion, on: LocalDate): Lineage {
  const bases: PackVersion[] = [];
  let here = version;
  while (here.extends !== null) {
    const base = versionOn(library, here.extends, on);
    if (base === undefined) return { versions: [version, ...bases], missing: here.extends };
    bases.push(base);
    here = base;
  }
  return { versions: [version, ...bases], missing: null };
}

/**
 * Days within the version's own time on which what lies beneath it may change: its first day, and every
 * day on which a base begins or has just ended.
 */
export function turningDays(library: PolicyLibrary, version: PackVersion): LocalDate[] {
  const days = new Set<LocalDate>([version.effectiveFrom]);
  const seen = new Set<string>([version.id]);
  let packs = [version.extends];
  while (packs.length > 0) {
    const bases = packs
      .filter((pack) => pack !== null && !seen.has(pack))
      .flatMap((pack) => library.packs.get(pack ?? '') ?? []);
    for (const base of bases) {
      seen.add(base.id);
      const common = commonDays(daysInForce(version), daysInForce(base));
      if (common !== null) days.add(common.from);
      const after = base.effectiveTo === null ? null : addDays(base.effectiveTo, 1);
      if (after !== null && includesDay(daysInForce(version), after)) days.add(after);
    }
    packs = bases.map((base) => base.extends);
  }
  return [...days].sort();
}
