import { err, ok, refusal, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { Composer } from '../compose/composer.js';
import type { OverlayEntry } from '../compose/composition.js';
import { daysInForce, turningDays, versionOn } from '../compose/lineage.js';
import { includesDay, rangeText, type DateRange } from '../model/date-range.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';
import { didYouMean } from '../model/near-miss.js';
import type { PackRef, PolicyPack } from '../model/pack.js';

/** A pack as it applies from a day on. */
export interface DatedPack {
  readonly from: LocalDate;
  readonly pack: PolicyPack;
}

/** A version of a pack by its name and days. */
export interface VersionHead extends DateRange {
  readonly title: string;
  /** The pack that it is laid over. */
  readonly extends: string | null;
}

/**
 * Which pack applies on a day: in force or nothing. No "latest", and an ended version never falls back to
 * the one before it. Packs come with their bases laid under them as those were in force on that day.
 */
export class PolicyRegistry {
  private composer: Composer;

  constructor(private library: PolicyLibrary) {
    this.composer = new Composer(library);
  }

  /** What it answers from. */
  get contents(): PolicyLibrary {
    return this.library;
  }

  /** Answers from another library from now on. */
  use(library: PolicyLibrary): void {
    this.library = library;
    this.composer = new Composer(library);
  }

  /** Ids of all packs, in alphabetical order. */
  packIds(): readonly string[] {
    return [...this.library.packs.keys()].sort();
  }

  /** Versions of a pack as their folders name them, earliest first; empty for an unknown pack. */
  versions(packId: string): readonly VersionHead[] {
    return (this.library.packs.get(packId) ?? []).map((version) => ({
      ...daysInForce(version),
      title: version.title,
      extends: version.extends,
    }));
  }

  /** When each version of a pack is in force, earliest first; empty for an unknown pack. */
  periods(packId: string): readonly DateRange[] {
    return (this.library.packs.get(packId) ?? []).map(daysInForce);
  }

  /**
   * The pack in force on a day, its bases included.
   * @returns a refusal `pack-unknown`, `pack-not-in-force` (with the dates of the versions that exist),
   * `base-not-in-force` or `outside-coverage`
   */
  inForce(packId: string, on: LocalDate): Result<PolicyPack, Refusal> {
    const versions = this.library.packs.get(packId);
    if (versions === undefined) return err(this.unknown(packId));
    const version = versionOn(this.library, packId, on);
    if (version === undefined) return err(notInForce('pack-not-in-force', packId, on, versions));
    const composed = this.composer.compose(version, on);
    if (!composed.ok) {
      const { base } = composed.error;
      return err(notInForce('base-not-in-force', base, on, this.library.packs.get(base) ?? []));
    }
    const { pack } = composed.value;
    return includesDay(pack.coverage, on) ? ok(pack) : err(outsideCoverage(pack, on));
  }

  /**
   * Exactly the content that a case pinned.
   * @returns a refusal `pack-unknown`, `pack-version-unknown`, or `pack-hash-mismatch` naming both hashes
   */
  pinned(ref: PackRef): Result<PolicyPack, Refusal> {
    const versions = this.library.packs.get(ref.pack);
    if (versions === undefined) return err(this.unknown(ref.pack));
    const version = versions.find(({ effectiveFrom }) => effectiveFrom === ref.effectiveFrom);
    if (version === undefined) return err(versionUnknown(ref, versions));
    const packs = this.combinations(version);
    const pinned = packs.find((pack) => pack.ref.sha256 === ref.sha256);
    return pinned === undefined ? err(mismatch(ref, packs)) : ok(pinned);
  }

  /**
   * How the version of a pack in force on a day relates to its bases: rule by rule added, tightened,
   * unchanged or not proved. Empty for a pack without base.
   */
  overlay(packId: string, on: LocalDate): readonly OverlayEntry[] {
    const version = versionOn(this.library, packId, on);
    const composed = version === undefined ? null : this.composer.compose(version, on);
    return composed?.ok === true ? composed.value.entries : [];
  }

  /**
   * Everything that a version can mean: with each combination of bases that it meets in its time, from which day
   * on. Empty for a version that is not there.
   */
  compositions(packId: string, effectiveFrom: string): readonly DatedPack[] {
    const version = this.library.packs.get(packId)?.find((one) => one.effectiveFrom === effectiveFrom);
    if (version === undefined) return [];
    return turningDays(this.library, version).flatMap((from) => {
      const composed = this.composer.compose(version, from);
      return composed.ok ? [{ from, pack: composed.value.pack }] : [];
    });
  }

  /** Hashes of everything that any version can mean: what cases could pin of this folder. */
  hashes(): ReadonlySet<string> {
    const versions = [...this.library.packs.values()].flat();
    return new Set(versions.flatMap((version) => this.combinations(version).map(({ ref }) => ref.sha256)));
  }

  private combinations({ id, effectiveFrom }: PackVersion): PolicyPack[] {
    return this.compositions(id, effectiveFrom).map(({ pack }) => pack);
  }

  private unknown(packId: string): Refusal {
    const known = this.packIds();
    return refusal({
      code: 'pack-unknown',
      message: `没有名为 “${packId}” 的规则包${didYouMean(packId, known)}`,
      facts: { pack: packId, known: [...known] },
      cure: '改用已有的规则包，或由政策管理员补上',
      who: ['policy-officer'],
    });
  }
}

function notInForce(
  code: 'pack-not-in-force' | 'base-not-in-force',
  pack: string,
  on: LocalDate,
  versions: readonly PackVersion[],
): Refusal {
  const periods = versions.map((version) => rangeText(daysInForce(version)));
  return refusal({
    code,
    message: `规则包 ${pack} 在 ${on} 没有生效的版本；现有版本：${periods.length === 0 ? '无' : periods.join('、')}`,
    facts: { pack, on, versions: periods },
    cure: '核对适用日期，或由政策管理员补上当时有效的版本',
    who: ['policy-officer'],
  });
}

function outsideCoverage(pack: PolicyPack, on: LocalDate): Refusal {
  const { coverage } = pack;
  return refusal({
    code: 'outside-coverage',
    message: `规则包 ${pack.ref.pack}（${pack.ref.effectiveFrom} 版）对 ${on} 没有规定；它的适用范围是 ${rangeText(coverage)}`,
    facts: { pack: pack.ref.pack, on, coverageFrom: coverage.from, coverageTo: coverage.to },
    cure: '按当时的规定由人办理，或由政策管理员扩大适用范围',
    who: ['policy-officer'],
  });
}

function versionUnknown(ref: PackRef, versions: readonly PackVersion[]): Refusal {
  const known = versions.map(({ effectiveFrom }) => effectiveFrom);
  return refusal({
    code: 'pack-version-unknown',
    message: `规则包 ${ref.pack} 没有 ${ref.effectiveFrom} 版；现有：${known.join('、')}`,
    facts: { pack: ref.pack, effectiveFrom: ref.effectiveFrom, known },
    cure: '找回办件立案时所用的规则包版本',
    who: ['policy-officer'],
  });
}

function mismatch(ref: PackRef, packs: readonly PolicyPack[]): Refusal {
  const present = packs.map((pack) => pack.ref.sha256);
  return refusal({
    code: 'pack-hash-mismatch',
    message: `规则包 ${ref.pack}（${ref.effectiveFrom} 版）的内容变了：办件锁定 ${ref.sha256}，现有 ${present.join('、')}`,
    facts: { pack: ref.pack, effectiveFrom: ref.effectiveFrom, pinned: ref.sha256, present },
    cure: '恢复原来的规则包内容；要改用新内容，须按迁移办件办理',
    who: ['policy-officer'],
  });
}
