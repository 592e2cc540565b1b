import type { Refusal, Result } from '../../kernel/index.js';
import type { Candidate } from './candidate.js';
import type { PlayedScenario } from './evidence.js';

/** Where a candidate lies. */
export interface CandidatePlace {
  readonly pack: string;
  /** Null: the latest version there is. */
  readonly effectiveFrom: string | null;
  /** The policies folder that holds it; null for the installation's own. */
  readonly folder: string | null;
}

/** A candidate as it lies in its folder now: checked, with its scenarios ready to be played. */
export interface TakenCandidate {
  readonly candidate: Candidate;
  /** What the linter says aloud and does not refuse. */
  readonly notes: readonly string[];
  test(): readonly PlayedScenario[];
}

/** Reads candidates from where officers write them. A folder with faults gives none: `lint-fails`, with every fault. */
export interface CandidateSource {
  take(place: CandidatePlace): Result<TakenCandidate, readonly Refusal[]>;
}
