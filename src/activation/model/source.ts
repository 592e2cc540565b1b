import type { Refusal, Result } from '../../kernel/index.js';
import type { Watch } from '../checks/watch.js';
import type { Candidate, VersionName } from './candidate.js';
import type { PlayedScenario } from './evidence.js';

/** Where a candidate lies. */
export interface CandidatePlace {
  readonly pack: string;
  /** Null: the latest version there is. */
  readonly effectiveFrom: string | null;
  /** The policies folder that holds it; null for the installation's own. */
  readonly folder: string | null;
}

/** A candidate as it lies in its folder now, checked. */
export interface TakenCandidate {
  readonly candidate: Candidate;
  /** What the linter says aloud and does not refuse. */
  readonly notes: readonly string[];
  /** Its scenarios as they were played; null where nobody asked for it. */
  readonly tests: readonly PlayedScenario[] | null;
}

/** Reads candidates from where officers write them. A folder with faults gives none: `lint-fails`, with every fault. */
export interface CandidateSource {
  take(
    place: CandidatePlace,
    /** Whether to play its scenarios, too. */
    played: boolean,
    watch: Watch,
  ): Promise<Result<TakenCandidate, readonly Refusal[]>>;
}

/** A version as it lies in the folder. */
export interface FolderVersion extends VersionName {
  readonly effectiveTo: string | null;
  readonly title: string;
  readonly digest: string;
  readonly hashes: readonly string[];
}

/** Reads the whole folder of the installation afresh. */
export interface FolderReader {
  read(): Promise<Result<readonly FolderVersion[], readonly Refusal[]>>;
}
