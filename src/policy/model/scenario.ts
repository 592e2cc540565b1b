import type { ClauseRef, JsonObject, LocalDate } from '../../kernel/index.js';

/**
 * 情景 — a sentence that a legal officer can check, and a test of the pack. The runner lives above, with
 * the engine; this is only what the file says.
 */
export interface Scenario {
  /** File name without `.yaml`; `-2`, `-3` follow where one file holds several. */
  readonly id: string;
  readonly title: string;
  /** The day on which it happens; the first day of the pack version where the file names none. */
  readonly on: LocalDate;
  /** Null: the only chart of the pack. */
  readonly chart: string | null;
  readonly given: ScenarioSetting;
  /** At least one. `expect` of a single event stands in the last step. */
  readonly steps: readonly ScenarioStep[];
  readonly source: string;
}

export interface ScenarioSetting {
  /** Facts that differ from those of a new case, by root: `{document: {kind: 'policy'}}`; objects are merged. */
  readonly facts: JsonObject;
  /** States the case stands in; empty means the initial state. */
  readonly state: readonly string[];
  /** Approvals already given, by state: `{specialist: {outcome: 'clear'}}`. */
  readonly approvals: JsonObject;
  /** Who acts in every step that names nobody; null where each step names somebody. */
  readonly actor: ScenarioActor | null;
}

export interface ScenarioActor {
  readonly role: string;
  /** A person's id; null: anybody who holds the role. */
  readonly person: string | null;
}

export interface ScenarioStep {
  readonly event: string;
  readonly payload: JsonObject;
  /** Null: the setting's actor. */
  readonly as: ScenarioActor | null;
  readonly expect: Expectation | null;
  /** Line of the step in the scenario's file. */
  readonly line: number;
}

export interface Expectation {
  /** States the case stands in afterwards; null: not asked. */
  readonly state: readonly string[] | null;
  /** Exactly these refusals, in any order; empty: the event is allowed; null: not asked. */
  readonly refused: readonly ExpectedRefusal[] | null;
  /** Facts afterwards, by dotted path; null: not there. Empty: not asked. */
  readonly facts: JsonObject;
}

export interface ExpectedRefusal {
  readonly code: string;
  /** Clauses that the refusal must name, among others. */
  readonly clause: readonly ClauseRef[];
}
