import type { Instant, JsonObject } from '../../kernel/index.js';

/** One thing that happened to a case: what the journal keeps and replay repeats. */
export interface CaseEvent {
  readonly type: string;
  readonly at: Instant;
  readonly actor: EventActor;
  readonly payload: JsonObject;
}

export interface EventActor extends JsonObject {
  readonly person: string;
  readonly onBehalfOf: string | null;
  /** The task on which the person acted, where the event needs one. */
  readonly task: string | null;
}

/** What the world must do because of a step: data, carried out after the decision (architecture law 5). */
export interface Intent {
  /** `deadline.start`, `deadline.cancel`, `notify`, or a kind that a feature handles. */
  readonly kind: string;
  readonly payload: JsonObject;
}
