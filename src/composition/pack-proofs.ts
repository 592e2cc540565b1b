import { PolicyRegistry, type PackVersion, type PolicyLibrary, type PolicyPack } from '../policy/index.js';
import type { LocalDate } from '../kernel/index.js';
import { verifyPack, type Lexicon, type Verification } from '../workflow/index.js';

/** A composition of a pack version that has charts, and the one before it, whose cases it may take over. */
export interface Provable {
  readonly version: PackVersion;
  readonly on: LocalDate;
  readonly pack: PolicyPack;
  readonly before: { readonly on: LocalDate; readonly pack: PolicyPack } | undefined;
}

/** Proves of packs that what must never happen cannot happen, whoever does what in which order. */
export class PackProofs {
  readonly #registry: PolicyRegistry;

  constructor(
    private readonly library: PolicyLibrary,
    private readonly lexicon: Lexicon,
  ) {
    this.#registry = new PolicyRegistry(library);
  }

  /** Everything that there is to prove of one pack, or of all: each version with each combination of its bases. */
  provables(id?: string): readonly Provable[] {
    const versions = [...this.library.packs.values()].flat();
    return versions
      .filter((version) => id === undefined || version.id === id)
      .flatMap((version) =>
        this.#registry
          .compositions(version)
          .map(({ on, pack }, index, all) => ({ version, on, pack, before: all[index - 1] }))
          .filter(({ pack }) => Object.keys(pack.charts).length > 0),
      );
  }

  /** @throws UnlintedPackError when the pack does not compile */
  prove({ pack, on, before }: Provable): Verification {
    return verifyPack(pack, { lexicon: this.lexicon, on, before });
  }
}
