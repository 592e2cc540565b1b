import { isJsonObject, type JsonObject } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import type { Scenario } from '../model/scenario.js';
import { ConditionCompiler } from '../rules/condition-compiler.js';
import { knowsState, wordsOf, type ChartWords } from './chart-words.js';
import type { LintContext } from './lint-context.js';

/** What the engine itself does is done by nobody's role. */
const SYSTEM = 'system';

/** Words of the scenarios that mean nothing: a misspelt fact would otherwise be passed over, and the test prove nothing. */
export function lintScenarios(context: LintContext): Fault[] {
  const { version, vocabulary, pack } = context;
  const facts = new ConditionCompiler({ facts: vocabulary.factTypes });
  return version.scenarios.flatMap((scenario) => {
    const charts = Object.keys(pack.charts);
    const chart = pack.charts[scenario.chart ?? (charts.length === 1 ? (charts[0] ?? '') : '')];
    return [
      ...givenFacts(scenario, facts),
      ...(chart === undefined ? [] : states(scenario, wordsOf(chart, pack))),
      ...events(scenario, context),
      ...actors(scenario, context),
    ];
  });
}

function givenFacts({ given, source }: Scenario, facts: ConditionCompiler): Fault[] {
  return pathsIn(given.facts).flatMap((path) => {
    const problem = facts.unknownIn(path);
    return problem === null ? [] : [fault(placeOf(source), problem.code, `given：${problem.message}`)];
  });
}

/** `document`, `document.ground`, `document.ground.id` … */
function pathsIn(value: JsonObject, above = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${above}${key}`;
    return isJsonObject(inner) ? [path, ...pathsIn(inner, `${path}.`)] : [path];
  });
}

function states({ given, steps, source }: Scenario, words: ChartWords): Fault[] {
  const named = [
    ...[...given.state, ...Object.keys(given.approvals)].map((state) => ({ state, place: placeOf(source) })),
    ...steps.flatMap(({ expect, line }) =>
      (expect?.state ?? []).map((state) => ({ state, place: { ...placeOf(source), line } })),
    ),
  ];
  return named
    .filter(({ state }) => !knowsState(words, state))
    .map(({ state, place }) =>
      fault(place, 'unknown-state', `没有名为 “${state}” 的环节${insteadOf(state, words.states)}`),
    );
}

function events({ steps, source }: Scenario, { vocabulary: { eventNames } }: LintContext): Fault[] {
  return steps
    .filter(({ event }) => !eventNames.includes(event))
    .map(({ event, line }) => {
      const message = `没有名为 “${event}” 的事件${insteadOf(event, eventNames)}`;
      return fault({ ...placeOf(source), line }, 'unknown-event', message);
    });
}

function actors({ given, steps, source }: Scenario, { vocabulary: { roles } }: LintContext): Fault[] {
  const named = [
    { actor: given.actor, line: placeOf(source).line },
    ...steps.map(({ as, line }) => ({ actor: as, line })),
  ];
  return named.flatMap(({ actor, line }) => {
    if (actor === null || actor.role === SYSTEM || roles.includes(actor.role)) return [];
    const message = `没有名为 “${actor.role}” 的角色${insteadOf(actor.role, roles)}`;
    return [fault({ ...placeOf(source), line }, 'unknown-role', message)];
  });
}
