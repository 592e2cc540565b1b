import type { JsonObject, LocalDate } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';

/** The event by which a case moves to other law: the engine's own, and no move of any chart. */
export const LAW_CHANGED = 'LAW.CHANGED';

/** What an officer says of names that changed between two versions: old → new. Names left out stay themselves. */
export interface LawMapping {
  readonly states: Readonly<Record<string, string>>;
  readonly clocks: Readonly<Record<string, string>>;
}

/** What becomes of one running clock of a state. `term` null: it runs on untouched. */
export interface ClockMove extends JsonObject {
  readonly name: string;
  readonly state: string;
  readonly term: JsonObject | null;
}

/**
 * The payload of `LAW.CHANGED`: with it, the two charts and the facts, the case's place under the new law follows by
 * itself. What a calendar said is written down here, for replay asks none.
 */
export interface LawChange extends JsonObject {
  readonly from: JsonObject & PackRef;
  readonly to: JsonObject & PackRef;
  readonly lawOn: LocalDate;
  readonly states: Readonly<Record<string, string>>;
  /** By the name that the clock had. */
  readonly clocks: Readonly<Record<string, ClockMove>>;
}

/** The name of a state under the new law. */
export function renamed(states: LawMapping['states'], id: string): string {
  return Object.hasOwn(states, id) ? (states[id] ?? id) : id;
}
