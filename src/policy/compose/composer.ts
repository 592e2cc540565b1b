import { err, ok, type LocalDate, type Result } from '../../kernel/index.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';
import { composePack } from './compose-pack.js';
import type { Composition } from './composition.js';
import { lineageOn } from './lineage.js';

/** No version of this base was in force on the day. */
export interface MissingBase {
  readonly base: string;
}

/** Lays versions over their bases as of a day; each combination of versions is composed once and kept. */
export class Composer {
  private readonly composed = new Map<string, Composition>();

  constructor(private readonly library: PolicyLibrary) {}

  /** A version with what its bases say on a day. */
  compose(version: PackVersion, on: LocalDate): Result<Composition, MissingBase> {
    const { versions, missing } = lineageOn(this.library, version, on);
    return missing === null ? ok(this.layers(versions)) : err({ base: missing });
  }

  /** The versions laid over each other, the first on top. */
  private layers([top, ...bases]: readonly [PackVersion, ...PackVersion[]]): Composition {
    const key = bases.reduce(
      (text, { effectiveFrom }) => `${text} ${effectiveFrom}`,
      `${top.id} ${top.effectiveFrom}`,
    );
    const known = this.composed.get(key);
    if (known !== undefined) return known;
    const [next, ...further] = bases;
    const base = next === undefined ? null : this.layers([next, ...further]);
    const composition = composePack(top, base?.pack ?? null, base?.items);
    this.composed.set(key, composition);
    return composition;
  }
}
