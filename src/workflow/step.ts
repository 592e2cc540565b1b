import { err, ok, type JsonObject, type Refusal, type Result } from '../kernel/index.js';
import type { Ruling } from '../policy/index.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import { aim, eventOf, type Attempt } from './engine/aim.js';
import { advance, type Advanced, type CaseState } from './engine/advance.js';
import { mannerOf, openedSteps } from './engine/manner.js';
import type { CaseEvent } from './model/events.js';
import type { World } from './model/world.js';

/** An accepted step: where the case stands now, what the world must do, and on which ruling. */
export interface Stepped extends Advanced {
  readonly event: CaseEvent;
  /** Which move of the chart it was; with it the journal replays without asking the world. */
  readonly move: string;
  readonly ruling: Ruling;
  /** What the rules could read. */
  readonly scope: JsonObject;
}

/**
 * Decides one attempt. Pure: runs nothing, and tells either the next state with its orders to the world,
 * or every reason why not — mandate, manner, rules and what lies beyond — each with clause and cure.
 */
export function step(
  chart: CompiledChart,
  at: CaseState,
  attempt: Attempt,
  world: World,
): Result<Stepped, readonly Refusal[]> {
  const aimed = aim(chart, at, attempt);
  if (!aimed.ok) return aimed;
  const { move, actor } = aimed.value;
  const event = eventOf(attempt, actor);
  const scope = chart.scope(at, event);
  const ruling = chart.ask(chart.rulesFor(move.state, event.type), scope);
  const reasons = [...mannerOf(chart, at.facts, move, event, world), ...ruling.refusals];
  if (reasons.length > 0) return err(reasons);
  const next = advance(chart, at, event, move.key);
  const vacancies = openedSteps(chart, at.facts, next.facts, world);
  return vacancies.length > 0 ? err(vacancies) : ok({ ...next, event, move: move.key, ruling, scope });
}
