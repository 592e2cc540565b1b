import type { Digest, Instant, JsonObject, LocalDate } from '../../kernel/index.js';

/**
 * 事实 — everything rules may read, frozen and serialisable. `case`, `steps`, `approvals`, `acted` and
 * `clocks` are the engine's; every other key belongs to the feature that registered it.
 */
export interface Facts extends JsonObject {
  readonly case: CaseFacts;
  /** Open steps by state id. */
  readonly steps: Readonly<Record<string, StepFacts>>;
  /** Standing approvals by state id; only those given for the present value of what the chart binds. */
  readonly approvals: Readonly<Record<string, Approval>>;
  /** Everybody who ever did something in a step, by state id: separation of duties outlives a round. */
  readonly acted: Readonly<Record<string, readonly string[]>>;
  /** Running clocks by name; a lapse that carries another token comes from an earlier start and is ignored. */
  readonly clocks: Readonly<Record<string, ClockFacts>>;
}

export interface ClockFacts extends JsonObject {
  readonly token: string;
  readonly state: string;
  /** How often it has lapsed already. */
  readonly lapses: number;
  /** How long it runs: as the chart or the feature said, before any calendar. */
  readonly term: JsonObject;
}

export interface CaseFacts extends JsonObject {
  readonly id: string;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  readonly createdBy: string;
  /** The day whose law governs the case. */
  readonly lawOn: LocalDate;
  /** Tasks ever opened; numbers the next one. */
  readonly taskCount: number;
  /** Clocks ever started; makes their tokens. */
  readonly clockCount: number;
}

export interface StepFacts extends JsonObject {
  readonly openedAt: Instant;
  /** How the case came here, for taking back (撤回). */
  readonly from: { readonly state: string; readonly person: string } | null;
  readonly tasks: readonly TaskFacts[];
}

export interface TaskFacts extends JsonObject {
  readonly id: string;
  /** Alternatives; any one of them entitles. */
  readonly mandates: readonly (MandateOfRole | MandateOfPerson)[];
  /**
   * The roles to which the task belongs by the chart, whoever has it now: whoever was given it needs one of them to
   * the end, and their holders may give it to another. Of an added signer's task, the roles of whoever added them.
   */
  readonly desk: readonly MandateOfRole[];
  /** Persons who may not do it: doers of excluded steps, and who has decided in this step already. */
  readonly excluded: readonly string[];
  readonly added: boolean;
  /** First person who opened it to read; from then on it cannot be taken back. */
  readonly openedBy: string | null;
  readonly decision: TaskDecision | null;
}
export interface MandateOfRole extends JsonObject {
  readonly role: string;
  readonly organ: string;
}
export interface MandateOfPerson extends JsonObject {
  readonly person: string;
  /** Whose task it is, when lent out (委托). */
  readonly onBehalfOf: string | null;
}
export interface TaskDecision extends JsonObject {
  readonly outcome: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
}

export interface Approval extends JsonObject {
  readonly outcome: string;
  readonly by: readonly string[];
  readonly at: Instant;
  /** What was approved: hash over the values of the paths that the chart binds. */
  readonly of: Digest;
}
