import {
  isJsonObject,
  type Instant,
  type JsonObject,
  type LocalDate,
  type Refusal,
} from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { Expectation, Scenario, ScenarioActor, ScenarioStep } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
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
  /** Moves made and rules asked, for coverage. */
  readonly moves: readonly string[];
  readonly rules: readonly string[];
}

/** Scenarios play in an office where every post is filled: who stands aside is theirs to say, vacancies are not. */
const FULL_HOUSE: World = { eligible: () => true, entitles: () => true, known: () => true };

const ORGAN = 'organ';
const DIVISION = 'division';

/** Plays one scenario on the real engine and compares what the officer expects with what happens. */
export function runScenario(scenario: Scenario, chart: CompiledChart, lexicon: Lexicon): ScenarioReport {
  const failures: ScenarioFailure[] = [];
  const moves: string[] = [];
  const rules: string[] = [];
  let at = settingOf(scenario, chart, lexicon);
  for (const [index, one] of scenario.steps.entries()) {
    const who = one.as ?? scenario.given.actor;
    const actor = actorOf(who, at.facts);
    const now = momentOf(scenario.on, index + 1);
    const asked = step(chart, at, { type: one.event, payload: one.payload, at: now, actor }, FULL_HOUSE);
    const refusals = asked.ok ? [] : asked.error;
    if (asked.ok) {
      at = { value: asked.value.value, facts: asked.value.facts };
      moves.push(asked.value.move);
    }
    rules.push(
      ...refusals.flatMap((reason) => reason.rule ?? []),
      ...(asked.ok ? asked.value.ruling.findings.map((finding) => finding.rule) : []),
    );
    failures.push(...judge(one, at, refusals));
  }
  const { id, title, source } = scenario;
  return { id, title, source, holds: failures.length === 0, failures, moves, rules };
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
    return [...surprise, ...(expected === null ? [] : stateFailures(one, expected, at))];
  }
  return [
    ...refusalFailures(one, refused, refusals),
    ...(expected === null ? [] : stateFailures(one, expected, at)),
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
