import { PolicyRegistry, type DatedPack, type PolicyLibrary } from '../policy/index.js';

/** A composition of a pack version that has charts, and the one before it, whose cases it may take over. */
export interface Provable {
  readonly composition: DatedPack;
  readonly before: DatedPack | null;
}

/** Everything that there is to prove of one pack, or of all: each version with each combination of its bases. */
export function provablesOf(library: PolicyLibrary, id?: string): readonly Provable[] {
  const registry = new PolicyRegistry(library);
  return [...library.packs.values()]
    .flat()
    .filter((version) => id === undefined || version.id === id)
    .flatMap((version) =>
      registry
        .compositions(version.id, version.effectiveFrom)
        .map((composition, index, all) => ({ composition, before: all[index - 1] ?? null }))
        .filter(({ composition: { pack } }) => Object.keys(pack.charts).length > 0),
    );
}
