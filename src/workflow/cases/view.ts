import type { PackRef } from '../../policy/index.js';
import type { Facts } from '../model/facts.js';

/** 办件 as the features and the faces see it. Whether somebody may see it is identity's question, asked before. */
export interface CaseView {
  readonly id: string;
  readonly chart: string;
  readonly pack: PackRef;
  /** Ids of the active states, outermost first. */
  readonly states: readonly string[];
  readonly tags: readonly string[];
  readonly facts: Facts;
  /** Journal entries so far; the ETag of the case. */
  readonly version: number;
  readonly headHash: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly sealed: boolean;
}
