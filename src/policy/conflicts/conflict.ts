import type { ClauseRef, JsonObject } from '../../kernel/index.js';

/** A rule as a conflict names it. */
export interface ConflictRule {
  readonly id: string;
  /** The pack that stated it. */
  readonly pack: string;
  readonly clause: readonly ClauseRef[];
  /** `file:line`. */
  readonly source: string;
  /** Facts, by path, under which this rule alone would let the event pass. */
  readonly needs: JsonObject;
}

/**
 * 相反的要求 — `opposed`: under `given`, each of two rules can be met, but no value of the other facts meets
 * both. `never`: whenever the rule applies it refuses, so that it contradicts itself.
 */
export interface Conflict {
  readonly kind: 'opposed' | 'never';
  readonly chart: string;
  /** Events at which it shows. */
  readonly events: readonly string[];
  /** The sample case: facts by path. */
  readonly given: JsonObject;
  /** One rule that contradicts itself, or two that contradict each other. */
  readonly rules: readonly ConflictRule[];
}

/** Rules that were not searched, and why: an operation or a number of ways that the search does not master. */
export interface Unsearched {
  readonly chart: string;
  readonly rules: readonly string[];
  readonly why: string;
}
