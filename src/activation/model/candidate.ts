import { digestJson, type Digest, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { DatedPack } from '../../policy/index.js';

/** 候选版本 — a pack version with everything it can mean, before the installation has decided about it. */
export interface Candidate {
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly title: string;
  /** Stands for exactly this content over exactly these bases. */
  readonly digest: Digest;
  readonly compositions: readonly DatedPack[];
}

/** Which version, as people name it. */
export interface VersionName {
  readonly pack: string;
  readonly effectiveFrom: string;
}

/** `pack@from`, the name under which the ledger knows a version. */
export function nameOf({ pack, effectiveFrom }: VersionName): string {
  return `${pack}@${effectiveFrom}`;
}

/** A version as a candidate; null where there is nothing it could mean. */
export function candidateOf(compositions: readonly DatedPack[]): Candidate | null {
  const [first] = compositions;
  if (first === undefined) return null;
  const { pack } = first;
  const hashes = hashesOf({ compositions });
  return {
    pack: pack.ref.pack,
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: pack.effectiveTo,
    title: pack.title,
    digest: digestJson({ pack: pack.ref.pack, effectiveFrom: pack.effectiveFrom, hashes }),
    compositions,
  };
}

/** What cases would pin, each once, in an order of its own. */
export function hashesOf({ compositions }: Pick<Candidate, 'compositions'>): readonly Digest[] {
  return [...new Set(compositions.map(({ pack }) => pack.ref.sha256))].sort();
}

/** A candidate as reports and the ledger name it. */
export function candidateRecord(candidate: Candidate): JsonObject {
  const { pack, effectiveFrom, title, digest } = candidate;
  return { pack, effectiveFrom, title, digest, hashes: [...hashesOf(candidate)] };
}
