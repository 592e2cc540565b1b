import type { JsonObject } from '../../kernel/index.js';
import type { DatedPack } from '../../policy/index.js';
import type { Watch } from '../checks/watch.js';

/** What the verification of one composed pack came to. */
export interface PackProof {
  readonly proved: boolean;
  /** Distinct situations looked at. */
  readonly states: number;
  /** Up to where it looked, in words. */
  readonly bound: string;
  readonly violations: readonly {
    readonly property: string;
    /** The shortest way there: who does what, one line each. */
    readonly story: readonly string[];
  }[];
}

/** 验证 — whoever proves that no document can get out unreviewed under a pack, also not one begun under what was before. */
export interface PackProver {
  prove(composition: DatedPack, before: DatedPack | null, watch: Watch): PackProof | Promise<PackProof>;
}

/** A scenario that was played. */
export interface PlayedScenario extends JsonObject {
  readonly id: string;
  readonly title: string;
  readonly holds: boolean;
  readonly failures: readonly string[];
}

/** What was found out about a candidate, each under the hash of its report. */
export interface Evidence {
  readonly lint: { readonly notes: readonly string[] };
  readonly tests: readonly PlayedScenario[];
  readonly proofs: readonly { readonly sha256: string; readonly proof: PackProof }[];
}

/** Hashes of the reports on which a proposal or an activation rests. */
export interface EvidenceHashes extends JsonObject {
  readonly lint: string;
  readonly tests: string;
  readonly proof: string;
  readonly rehearsal: string;
}
