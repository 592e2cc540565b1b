import type { StoredHead } from './model/chain.js';

/**
 * What the cases themselves remember of their last entries; whoever keeps the case table provides it. The
 * head must be written in the same unit of work as the entry.
 */
export interface CaseHeads {
  /** The heads of some cases; a case that does not exist is left out. */
  of(caseIds: readonly string[]): Promise<readonly StoredHead[]>;
  /** The next heads by case id, from the beginning when `caseId` is null; an empty page ends the list. */
  after(caseId: string | null, limit: number): Promise<readonly StoredHead[]>;
}
