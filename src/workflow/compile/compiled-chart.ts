import type { AnyStateMachine } from 'xstate';
import type { JsonObject } from '../../kernel/index.js';
import type { CompiledRule, DeadlineSource, PackRef, Ruling } from '../../policy/index.js';
import type { Term, Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import type { EventSpec } from '../vocabulary.js';
import type { ChartPlan, PlannedMove } from './plan.js';

/** A chart of one pack version, ready to step; compiled once per version and kept. */
export interface CompiledChart {
  readonly ref: PackRef;
  readonly plan: ChartPlan;
  readonly machine: AnyStateMachine;
  readonly events: ReadonlyMap<string, EventSpec>;
  /** Rules that are asked when `event` is attempted in `state`. */
  rulesFor(state: string, event: string): readonly CompiledRule[];
  ask(rules: readonly CompiledRule[], scope: JsonObject): Ruling;
  holds(condition: string, scope: JsonObject): boolean;
  /** As `holds`, but what cannot be told applies: nobody is passed over by an error. */
  applies(condition: string, scope: JsonObject): boolean;
  /** How long a deadline of this chart runs on the case's law date; null where no parameter says it. */
  termOf(deadline: DeadlineSource, facts: Facts): Term | null;
  /** What rules and conditions may read at this moment. */
  scope(work: Pick<Work, 'facts'>, event: CaseEvent): JsonObject;
  move(key: string): PlannedMove;
}
