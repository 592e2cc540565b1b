import { isJsonObject, type JsonObject, type LocalDate } from '../../kernel/index.js';
import { many, manyOrNone } from '../loader/sugar.js';
import type { PolicySource } from '../model/library.js';
import type {
  Expectation,
  Scenario,
  ScenarioActor,
  ScenarioSetting,
  ScenarioStep,
} from '../model/scenario.js';
import type { OneOrMany, RawActor, RawExpectation, RawScenario, RawScenarioStep } from '../schema/raw.js';

/** Keys of `given` that are not facts. */
const NOT_FACTS: ReadonlySet<string> = new Set(['state', 'approvals', 'actor']);

/**
 * The scenarios of one file.
 * @param firstDay first day of the pack version: the day of a scenario that names none
 */
export function parseScenarios(
  raw: OneOrMany<RawScenario>,
  source: PolicySource,
  firstDay: LocalDate,
): Scenario[] {
  const single = !Array.isArray(raw);
  return many(raw).map((scenario, index) => {
    const pointer = single ? '' : `/${index}`;
    const stem = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
    return {
      id: index === 0 ? stem : `${stem}-${index + 1}`,
      title: scenario.title,
      on: scenario.on ?? firstDay,
      chart: scenario.chart ?? null,
      given: parseSetting(scenario.given),
      steps: parseSteps(scenario, source, pointer),
      source: `${source.file}:${source.at(`${pointer}/title`).line}`,
    };
  });
}

function parseSetting(given: RawScenario['given']): ScenarioSetting {
  const facts: Record<string, JsonObject> = {};
  for (const [root, value] of Object.entries(given ?? {})) {
    if (!NOT_FACTS.has(root) && isJsonObject(value)) facts[root] = value;
  }
  return {
    facts,
    state: many(given?.state),
    approvals: given?.approvals ?? {},
    actor: parseActor(given?.actor),
  };
}

function parseSteps(scenario: RawScenario, source: PolicySource, pointer: string): ScenarioStep[] {
  const { when } = scenario;
  const last = parseExpectation(scenario.expect);
  if (isStepList(when)) {
    return when.map((step, index) => ({
      event: step.event,
      payload: step.payload ?? {},
      as: parseActor(step.as),
      expect: both(parseExpectation(step.expect), index === when.length - 1 ? last : null),
      line: source.at(`${pointer}/when/${index}`).line,
    }));
  }
  const { event, payload } = typeof when === 'string' ? { event: when, payload: {} } : when;
  return [{ event, payload: payload ?? {}, as: null, expect: last, line: source.at(`${pointer}/when`).line }];
}

/** The step's own expectation, completed by the one that stands beside the steps. */
function both(own: Expectation | null, after: Expectation | null): Expectation | null {
  if (own === null || after === null) return own ?? after;
  return {
    state: own.state ?? after.state,
    refused: own.refused ?? after.refused,
    facts: { ...after.facts, ...own.facts },
  };
}

function isStepList(when: RawScenario['when']): when is readonly RawScenarioStep[] {
  return Array.isArray(when);
}

function parseActor(raw: RawActor | undefined): ScenarioActor | null {
  if (raw === undefined) return null;
  return typeof raw === 'string'
    ? { role: raw, person: null }
    : { role: raw.role, person: raw.person ?? null };
}

function parseExpectation(raw: RawExpectation | undefined): Expectation | null {
  if (raw === undefined) return null;
  return {
    state: manyOrNone(raw.state) ?? null,
    refused: raw.refused?.map((refused) => ({ code: refused.code, clause: many(refused.clause) })) ?? null,
    facts: raw.facts ?? {},
  };
}
