import { isDigest, isJsonObject, type ClauseRef, type Json, type JsonObject } from '../../kernel/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates } from '../engine/advance.js';
import type { Facts } from '../model/facts.js';
import type { Act, Violation } from './verify-chart.js';
import type { Stepped } from '../step.js';

/** What should not be possible, and the shortest story that shows that it is. */
export interface Finding {
  readonly property: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** The act in which it happened. */
  readonly act: string;
  /** The case with which it began. */
  readonly opening: JsonObject;
  readonly story: readonly StoryLine[];
}

/** One step of a story: who does what, and where the case stands then. */
export interface StoryLine {
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly event: string;
  readonly label: string;
  readonly said: JsonObject;
  /** Where it happens, what people call it, and under which clause. */
  readonly state: string;
  readonly stateLabel: string;
  readonly clause: readonly ClauseRef[];
  readonly after: readonly string[];
  readonly afterLabels: readonly string[];
}

/** A violation as it is reported. */
export function findingOf(violation: Violation, act: Act, chart: CompiledChart): Finding {
  const { property, label, clause, opening, way } = violation;
  return {
    property,
    label,
    clause,
    act: act.id,
    opening: kindOf(opening),
    story: way.map((stepped) => lineOf(stepped, chart)),
  };
}

/** A step as a line of a story. */
export function lineOf({ event, move: moved, value }: Stepped, chart: CompiledChart): StoryLine {
  const move = chart.move(moved);
  const state = chart.plan.states.get(move.state);
  const { outcome, to, person, changes } = event.payload;
  const after = activeStates(value)
    .flatMap((id) => chart.plan.states.get(id) ?? [])
    .filter(({ kind }) => kind === 'step' || kind === 'plain' || kind === 'final');
  return {
    by: event.actor.person,
    onBehalfOf: event.actor.onBehalfOf,
    event: event.type,
    label: move.label !== '' ? move.label : (chart.events.get(event.type)?.label ?? event.type),
    said: Object.fromEntries(
      Object.entries({ outcome, to, person, ...scalarsIn(changes) }).flatMap(([key, said]) =>
        said === undefined ? [] : [[key, said]],
      ),
    ),
    state: move.state,
    stateLabel: state?.label ?? move.state,
    clause: move.clause.length > 0 ? move.clause : (state?.clause ?? []),
    after: after.map(({ id }) => id),
    afterLabels: after.map((one) => one.label),
  };
}

/** Of the facts with which a case began, what is neither the engine's nor empty. */
function kindOf(facts: Facts): JsonObject {
  const told = ({ case: _case, steps: _steps, approvals: _a, acted: _b, clocks: _c, ...features }: Facts) =>
    features;
  return Object.fromEntries(
    Object.entries(told(facts)).flatMap(([root, value]) =>
      isJsonObject(value) ? [[root, plainly(value)]] : [],
    ),
  );
}

function plainly(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) => typeof one === 'boolean' || (typeof one === 'string' && one !== '' && !isDigest(one)),
    ),
  );
}

/** Of what an edit changes, what can be said in a word. */
function scalarsIn(changes: Json | undefined): JsonObject {
  return isJsonObject(changes) ? plainly(changes) : {};
}
