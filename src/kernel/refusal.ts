import type { ClauseRef } from './citation.js';
import type { JsonObject } from './json.js';

/**
 * 拒绝理由 — why something is not allowed. A value, never an exception: all reasons are collected and
 * each says which clause stands behind it, what would cure it and who can act.
 */
export interface Refusal {
  /** Stable kebab-case id of the reason, for programs. */
  readonly code: string;
  /** The reason in plain Chinese, for people. */
  readonly message: string;
  /** Clauses behind the reason; empty for reasons of the engine itself (who may act, stale version). */
  readonly clause: readonly ClauseRef[];
  /** The facts on which the refusal rests. Never document text, never personal data. */
  readonly facts: JsonObject;
  /** What to do about it, in Chinese; empty only where nothing can be done. */
  readonly cure: string;
  /** Roles (ids) that can cure it. */
  readonly who: readonly string[];
  /** What the refusal means for the document: `return-to-organ` is 退文. */
  readonly effect?: string;
  /** The rule that refused, where one did. */
  readonly rule?: string;
}

type RefusalInput = Pick<Refusal, 'code' | 'message' | 'cure'> & Partial<Refusal>;

/** Builds a refusal, with the optional parts empty. */
export function refusal(input: RefusalInput): Refusal {
  return { clause: [], facts: {}, who: [], ...input };
}
