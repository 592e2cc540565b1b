import type { LocalDate } from '../../kernel/index.js';
import { fault, type Fault } from '../model/fault.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';
import { Composer } from './composer.js';
import type { Composition } from './composition.js';
import { turningDays } from './lineage.js';

/** A version as it applies from one day on. */
export interface DatedComposition {
  readonly version: PackVersion;
  readonly on: LocalDate;
  readonly composition: Composition;
}

/** Everything a library can ever mean: each version with each combination of bases it meets in its time. */
export function composeLibrary(library: PolicyLibrary): DatedComposition[] {
  const composer = new Composer(library);
  return allVersions(library).flatMap((version) =>
    turningDays(library, version).flatMap((on) => {
      const composed = composer.compose(version, on);
      return composed.ok ? [{ version, on, composition: composed.value }] : [];
    }),
  );
}

/** Days within a version's time on which a base that it needs is not in force. */
export function missingBases(library: PolicyLibrary): Fault[] {
  const composer = new Composer(library);
  return allVersions(library).flatMap((version) =>
    turningDays(library, version).flatMap((on) => {
      const composed = composer.compose(version, on);
      if (composed.ok) return [];
      const place = library.sources.get(version.source)?.at('/extends') ?? { file: version.source, line: 1 };
      const message = `${on} 起没有生效的 ${composed.error.base}，而本版本仍生效；请给本版本写 effectiveTo，或补上基础包的版本`;
      return [fault(place, 'base-not-in-force', message)];
    }),
  );
}

/** All versions of all packs. */
export function allVersions(library: PolicyLibrary): PackVersion[] {
  return [...library.packs.values()].flat();
}
