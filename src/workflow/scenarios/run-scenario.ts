import {
  canonicalJson,
  isJsonObject,
  readPath,
  textAt,
  type Instant,
  type JsonObject,
  type LocalDate,
  type Refusal,
} from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { Expectation, Scenario, ScenarioActor, ScenarioStep } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import type { PlannedMove } from '../compile/plan.js';
import { activeStates, begin, type CaseState } from '../engine/advance.js';
import { boundHash } from '../engine/moves.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import { initialFacts } from '../model/initial-facts.js';
import type { World } from '../model/world.js';
import { step } from '../step.js';
import { placeIn } from './place-in.js';

export interface ScenarioFailure {
  readonly line: number;
  readonly message: string;
}

export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly holds: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly visited: Visited;
}

/** What a scenario passed through, for coverage. */
export interface Visited {
  readonly states: readonly string[];
  /** Moves made, by key. */
  readonly moves: readonly string[];
  /** Outcomes of steps: `specialist=clear`. */
  readonly outcomes: readonly string[];
  /** Rules that refused. */
  readonly refusing: readonly string[];
  /** Rules that applied and held. */
  readonly holding: readonly string[];
}

/** Scenarios play in an office where every post is filled: who stands aside is theirs to say, vacancies are not. */
const FULL_HOUSE: World = { eligible: () => true, entitles: () => true, known: () => true };

const ORGAN = 'organ';
const DIVISION = 'division';

/** Plays one scenario on the real engine and compares what the officer expects with what happens. */
export function runScenario(scenario: Scenario, chart: CompiledChart, lexicon: Lexicon): ScenarioReport {
  const failures: ScenarioFailure[] = [];
  const moves: string[] = [];
  const outcomes: string[] = [];
  const refusing: string[] = [];
  const holding: string[] = [];
  let at = settingOf(scenario, chart, lexicon);
  const states = [...activeStates(at.value)];
  for (const [index, one] of scenario.steps.entries()) {
    const actor = actorOf(one.as ?? scenario.given.actor, at.facts);
    const now = momentOf(scenario.on, index + 1);
    const asked = step(chart, at, { type: one.event, payload: one.payload, at: now, actor }, FULL_HOUSE);
    const refusals = asked.ok ? [] : asked.error;
    if (asked.ok) {
      const { value, facts, move, ruling } = asked.value;
      at = { value, facts };
      moves.push(move);
      outcomes.push(...outcomeOf(chart.move(move), one.payload));
      states.push(...activeStates(value));
      holding.push(...ruling.findings.flatMap(({ rule, applied }) => (applied ? [rule] : [])));
    }
    refusing.push(...refusals.flatMap((reason) => reason.rule ?? []));
    failures.push(...judge(one, at, refusals));
  }
  const { id, title, source } = scenario;
  return {
    id,
    title,
    source,
    holds: failures.length === 0,
    failures,
    visited: {
      states: unique(states),
      moves: unique(moves),
      outcomes: unique(outcomes),
      refusing: unique(refusing),
      holding: unique(holding),
    },
  };
}

/** Which outcome a decision gave; a step with only one needs none said. */
function outcomeOf({ engine, state }: PlannedMove, payload: JsonObject): readonly string[] {
  return engine === 'decide' ? [`${state}=${textAt(payload, 'outcome') ?? 'approve'}`] : [];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** A case of the scenario's kind, brought to where the scenario begins. */
function settingOf(scenario: Scenario, chart: CompiledChart, lexicon: Lexicon): CaseState {
  const blank = {
    id: scenario.id,
    chart: chart.plan.id,
    organ: ORGAN,
    division: DIVISION,
    createdBy: 'drafter-1',
    lawOn: scenario.on,
  };
  const empty = initialFacts(
    blank,
    Object.assign({}, ...lexicon.features.map((feature) => feature.vocabulary.initial({}))) as JsonObject,
  );
  const facts = overlay(empty, scenario.given.facts) as Facts;
  const event: CaseEvent = {
    type: 'CREATE',
    at: momentOf(scenario.on, 0),
    actor: { person: 'drafter-1', onBehalfOf: null, task: null },
    payload: {},
  };
  const begun = begin(chart, facts, event);
  const placed =
    scenario.given.state.length === 0 ? begun : placeIn(chart, begun, scenario.given.state, event);
  return { value: placed.value, facts: withApprovals(placed.facts, scenario.given.approvals, chart) };
}

function withApprovals(facts: Facts, given: JsonObject, chart: CompiledChart): Facts {
  const of = boundHash(facts, chart.plan.binds);
  const approvals = Object.fromEntries(
    Object.entries(given).map(([state, value]) => [
      state,
      { outcome: 'approve', by: [`${state}-1`], at: '', of, ...(isJsonObject(value) ? value : {}) },
    ]),
  );
  return { ...facts, approvals: { ...facts.approvals, ...approvals } } as Facts;
}

/** Somebody who holds the role everywhere the case belongs. Person ids: `<role>-1` unless the scenario names one. */
function actorOf(who: ScenarioActor | null, facts: Facts): Actor {
  if (who === null || who.role === 'system') return { person: 'system', name: 'system', mandates: [] };
  const covers = [ORGAN, DIVISION, ...organsNamed(facts)];
  return {
    person: who.person ?? `${who.role}-1`,
    name: who.role,
    mandates: [{ role: who.role, organ: ORGAN, covers }],
  };
}

/** Organs to which open tasks are addressed, so that a co-issuer's principal can be played. */
function organsNamed(facts: Facts): readonly string[] {
  return Object.values(facts.steps).flatMap((one) =>
    one.tasks.flatMap((task) =>
      task.mandates.flatMap((mandate) => (isOfPerson(mandate) ? [] : [mandate.organ])),
    ),
  );
}

function judge(one: ScenarioStep, at: CaseState, refusals: readonly Refusal[]): readonly ScenarioFailure[] {
  const expected = one.expect;
  const told = refusals.map((reason) => reason.code).join('、');
  const refused = expected?.refused ?? null;
  if (refused === null) {
    const surprise =
      refusals.length === 0 ? [] : [{ line: one.line, message: `${one.event} 应当允许，却被拒绝：${told}` }];
    return [...surprise, ...(expected === null ? [] : standing(one, expected, at))];
  }
  return [
    ...refusalFailures(one, refused, refusals),
    ...(expected === null ? [] : standing(one, expected, at)),
  ];
}

function refusalFailures(
  one: ScenarioStep,
  expected: NonNullable<Expectation['refused']>,
  refusals: readonly Refusal[],
): readonly ScenarioFailure[] {
  const missing = expected.filter(
    (wanted) =>
      !refusals.some(
        (reason) =>
          reason.code === wanted.code && wanted.clause.every((clause) => reason.clause.includes(clause)),
      ),
  );
  const surplus = refusals.filter((reason) => !expected.some((wanted) => wanted.code === reason.code));
  return [
    ...missing.map((wanted) => ({
      line: one.line,
      message: `${one.event} 应当因 ${wanted.code}${wanted.clause.length === 0 ? '' : `（${wanted.clause.join('、')}）`} 被拒绝，没有`,
    })),
    ...surplus.map((reason) => ({
      line: one.line,
      message: `${one.event} 还因 ${reason.code} 被拒绝，情景没有写`,
    })),
  ];
}

/** Where the case stands afterwards, and what is known of it. */
function standing(one: ScenarioStep, expected: Expectation, at: CaseState): readonly ScenarioFailure[] {
  return [...stateFailures(one, expected, at), ...factFailures(one, expected, at)];
}

function factFailures(one: ScenarioStep, expected: Expectation, at: CaseState): readonly ScenarioFailure[] {
  return Object.entries(expected.facts).flatMap(([path, wanted]) => {
    const found = readPath(at.facts, path) ?? null;
    if (canonicalJson(found) === canonicalJson(wanted)) return [];
    const message = `${one.event} 之后 ${path} 应为 ${JSON.stringify(wanted)}，实际为 ${JSON.stringify(found)}`;
    return [{ line: one.line, message }];
  });
}

function stateFailures(one: ScenarioStep, expected: Expectation, at: CaseState): readonly ScenarioFailure[] {
  if (expected.state === null) return [];
  const states = activeStates(at.value);
  const missing = expected.state.filter((state) => !states.includes(state));
  return missing.length === 0
    ? []
    : [
        {
          line: one.line,
          message: `${one.event} 之后应在 ${missing.join('、')}，实际在 ${states.join('、')}`,
        },
      ];
}

/** Objects merge, everything else replaces. */
function overlay(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, JsonObject[string]> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isJsonObject(below) && isJsonObject(value) ? overlay(below, value) : value;
  }
  return merged;
}

/** Nine in the morning of the scenario's day, a minute later for each step. */
function momentOf(on: LocalDate, minute: number): Instant {
  return `${on}T01:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
}
