import type { AnyStateMachine } from 'xstate';
import type { JsonObject } from '../../kernel/index.js';
import type { CompiledRule, PackRef, Ruling } from '../../policy/index.js';
import type { Work } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
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
  /** What rules and conditions may read at this moment. */
  scope(work: Pick<Work, 'facts'>, event: CaseEvent): JsonObject;
  move(key: string): PlannedMove;
}
