import type { EntityManager } from 'typeorm';
import type { Refusal } from '../../kernel/index.js';
import type { PackRef, PolicyPack } from '../../policy/index.js';

/**
 * What the installation has decided about law (src/activation): which versions may begin cases, and what those say
 * that cases stand under, whatever became of their files.
 */
export interface LawGate {
  /** Reasons why no case may begin under this version; empty when it stands. */
  refusals(on: EntityManager, ref: PackRef): Promise<readonly Refusal[]>;
  /** Versions kept by the installation whose hash is not among those known. */
  recall(on: EntityManager, known: ReadonlySet<string>): Promise<readonly PolicyPack[]>;
}

/** For law that nobody activates: scenarios and proofs of packs, played without an installation. */
export const NO_GATE: LawGate = {
  refusals: () => Promise.resolve([]),
  recall: () => Promise.resolve([]),
};
