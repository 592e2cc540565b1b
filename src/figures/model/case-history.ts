import type { Instant, JsonObject, LocalDate } from '../../kernel/index.js';

/**
 * 办件记录 — a case as figures know it: codes, days and hashes, and not one word that somebody wrote. Each entry of
 * its journal keeps what it changed, so that the case can be told as it stood on any day.
 */
export interface CaseHistory {
  readonly id: string;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  readonly openedOn: LocalDate;
  readonly entries: readonly HistoryEntry[];
  /** The entry from which on the journal could not be followed: nothing of the case can be counted. */
  readonly brokenAt: number | null;
}

/** One entry, and what it changed. */
export interface HistoryEntry {
  readonly event: EventRecord;
  /** Members of facts that are other than before, by root; a root stands whole where it is no object. */
  readonly facts: JsonObject;
  /** Where the case stood afterwards; absent: where it stood before. */
  readonly stands?: Stands;
}

/** Where a case stands. */
export interface Stands extends JsonObject {
  /** Active states, outer ones included. */
  readonly states: readonly string[];
  readonly tags: readonly string[];
  readonly closed: boolean;
  /** The day whose law governs it; another one once it has moved to other law. */
  readonly lawOn: LocalDate;
}

/** 台账记录 as figures read it. */
export interface EventRecord extends JsonObject {
  readonly seq: number;
  readonly type: string;
  /** Where it happened; null at the opening and when the law changed. */
  readonly state: string | null;
  /** States that were not active before. */
  readonly entered: readonly string[];
  /** The day in Shanghai. */
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly outcome: string | null;
  /** Codes of reasons; what was written beside them is not here. */
  readonly reasons: readonly string[];
  /** The deadline that lapsed. */
  readonly clock: string | null;
  /** Working days since the entry before; null where no calendar tells. */
  readonly workingDays: number | null;
  /** Working days since the step was opened in which it happened. */
  readonly waited: number | null;
}

/** A case as it stood after one of its entries; what CEL reads. */
export interface CaseRecord {
  readonly case: RecordedCase;
  /** The features' facts by root. */
  readonly facts: JsonObject;
  readonly events: readonly EventRecord[];
}

export interface RecordedCase extends JsonObject {
  readonly id: string;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  readonly lawOn: LocalDate;
  readonly openedOn: LocalDate;
  /** The day since which it is closed; null while it is open. */
  readonly closedOn: LocalDate | null;
  readonly states: readonly string[];
  readonly tags: readonly string[];
}
