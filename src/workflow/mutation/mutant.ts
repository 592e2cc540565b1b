import type { ClauseRef } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';

/** What was spoilt. */
export type MutationKind =
  'guard' | 'operator' | 'threshold' | 'attribute' | 'target' | 'actor' | 'effect' | 'deadline' | 'date';

/** 变异 — a pack with one thing spoilt on purpose. A scenario must notice, or the pack is not tested there. */
export interface Mutant {
  /** The same in every composition of the pack. */
  readonly id: string;
  readonly kind: MutationKind;
  readonly clause: readonly ClauseRef[];
  /** `file:line` of what was spoilt. */
  readonly source: string;
  /** Rule or state at which it was spoilt: scenarios that pass there are asked first. */
  readonly near: string;
  /** What was spoilt, for a person. */
  readonly what: string;
  readonly pack: PolicyPack;
}
