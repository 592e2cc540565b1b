import type { EntityManager } from 'typeorm';
import type { JsonObject, Refusal, Result } from '../kernel/index.js';
import type { FactType } from '../policy/index.js';
import type { Actor, Permission } from '../identity/index.js';
import type { Exploration } from './exploration.js';
import type { CaseEvent, Intent } from './model/events.js';
import type { Facts } from './model/facts.js';
import type { Consequence, FieldGuide, FormField } from './model/form-field.js';

/**
 * The words that a feature lends to charts and rules. The engine knows no domain word: whatever a chart
 * names — a fact, an effect, an event — some feature has registered here.
 */
export interface Vocabulary {
  readonly name: string;
  /** Facts the feature adds, typed for CEL: nested schema of `string`, `bool`, `int`, `list<string>`, `dyn` … */
  readonly facts: Readonly<Record<string, FactType>>;
  /** The feature's facts of a new case, from the payload of its first event. */
  initial(payload: JsonObject): JsonObject;
  readonly effects: Readonly<Record<string, Effect>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  /** What the verification needs to know to try these words out; without it only the engine's verbs are tried. */
  readonly exploration?: Exploration;
  /**
   * Facts that rest on somebody's judgement, by path, for explanations to tell whose: with the events that judge
   * anew even where the value stays (a second review that finds the same).
   */
  readonly judgements?: Readonly<Record<string, readonly string[]>>;
}

/** A pure change of facts and, or, an order to the world. Total: it never throws and does no IO. */
export interface Effect {
  readonly label: string;
  apply?(facts: Facts, event: CaseEvent, params: JsonObject): JsonObject;
  emit?(facts: Facts, event: CaseEvent, params: JsonObject): readonly Intent[];
}

export interface EventSpec {
  readonly label: string;
  /** Typed fields of the payload as rules may read them (`event.reason`). */
  readonly payload: Readonly<Record<string, FactType>>;
  /** Permission that the event needs beyond the step's mandate, asked against the case. */
  readonly permission: Permission;
  /** How a person is asked for the payload; absent: nothing has to be said. */
  readonly form?: readonly FormField[];
  /** What only the case tells of its form, by name of the field. */
  guide?(facts: Facts): Readonly<Record<string, FieldGuide>>;
  /** What follows, where people must know it beforehand. */
  readonly consequence?: Consequence;
  /** Only the system sends it. */
  readonly system?: boolean;
  /** People send it by a command of its own, which brings what the event needs; it is offered nowhere as it is. */
  readonly byCommand?: boolean;
  /**
   * Turns what a person sent into what the journal keeps: checks the shape, stores bytes by hash, draws
   * numbers. Runs inside the command's transaction; a later refusal rolls it back.
   */
  prepare?(input: PrepareInput): Promise<Result<JsonObject, readonly Refusal[]>>;
}

export interface PrepareInput {
  readonly tx: EntityManager;
  readonly facts: Facts;
  readonly payload: JsonObject;
  readonly actor: Actor;
  readonly at: CaseEvent['at'];
}

/** What the store has just written, for those who keep something beside it. */
export interface Recorded {
  readonly caseId: string;
  readonly chart: string;
  readonly state: readonly string[];
  readonly facts: Facts;
  readonly before: Facts | null;
  readonly event: CaseEvent;
  /** Number of the journal entry within the case. */
  readonly seq: number;
}

/** An intent on its way into storage; the id is the same however often the step is stored or replayed. */
export interface NumberedIntent extends Intent {
  readonly id: string;
}

/** Carries out intents of one kind inside the command's transaction (bytes destroyed, a message put into the outbox). */
export interface IntentHandler {
  readonly kind: string;
  handle(tx: EntityManager, intent: NumberedIntent, recorded: Recorded): Promise<void>;
}

/** Keeps a feature's own rows (lists, search columns) in step, inside the command's transaction. */
export interface Projector {
  readonly chart: string;
  project(tx: EntityManager, recorded: Recorded): Promise<void>;
}

/** Everything a feature hands to the engine. */
export interface Feature {
  readonly vocabulary: Vocabulary;
  readonly handlers: readonly IntentHandler[];
  readonly projectors: readonly Projector[];
}
