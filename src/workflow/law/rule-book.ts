import type { JsonObject, LocalDate } from '../../kernel/index.js';
import {
  ask,
  parametersOn,
  RuleSet,
  type ChartSource,
  type Condition,
  type Fault,
  type FactSchema,
  type PolicyPack,
} from '../../policy/index.js';
import { compileChart, type RuleBook } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';

const UNITS: Readonly<Record<string, 'wd' | 'd'>> = { 'working-days': 'wd', days: 'd' };

/** A pack whose rules do not compile reached the engine: the linter was not asked. */
export class UnlintedPackError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line} ${fault.code} ${fault.message}`).join('\n'));
  }
}

/**
 * A chart of a pack, compiled by itself.
 * @throws UnlintedPackError when a rule does not compile
 */
export function compileChartOf(pack: PolicyPack, chart: ChartSource, lexicon: Lexicon): CompiledChart {
  return compileChart({
    ref: pack.ref,
    chart,
    chains: pack.chains,
    rules: ruleBookOf(pack, lexicon),
    lexicon,
  });
}

/** Payload fields of every event, as expressions may read them. */
export function eventTypes(lexicon: Lexicon): Readonly<Record<string, FactSchema>> {
  return Object.fromEntries([...lexicon.events].map(([name, spec]) => [name, spec.payload]));
}

/**
 * The rules of a pack as the engine asks them: compiled once, parameters valued once per law date.
 * @throws UnlintedPackError when a rule does not compile
 */
export function ruleBookOf(pack: PolicyPack, lexicon: Lexicon): RuleBook {
  const compiled = RuleSet.compile(pack, lexicon.facts, eventTypes(lexicon));
  if (!compiled.ok) throw new UnlintedPackError(compiled.error);
  const rules = compiled.value;
  const conditions = new Map<string, Condition | null>();
  const valued = new Map<string, JsonObject>();
  const conditionOf = (source: string): Condition | null => {
    let condition = conditions.get(source);
    if (condition === undefined) {
      const parsed = rules.conditions.compile(source);
      condition = parsed.ok ? parsed.value : null;
      conditions.set(source, condition);
    }
    return condition;
  };
  return {
    rulesFor: (chart, states, event) => rules.asked(chart, event, states),
    ask,
    holds: (source, scope) => conditionOf(source)?.evaluate(scope).value === true,
    applies: (source, scope) => {
      const outcome = conditionOf(source)?.evaluate(scope);
      return outcome?.failed !== null || outcome.value;
    },
    parametersOn: (lawOn) => {
      let values = valued.get(lawOn);
      if (values === undefined) {
        values = parametersOn(pack, lawOn as LocalDate);
        valued.set(lawOn, values);
      }
      return values;
    },
    unitOf: (parameter) => UNITS[pack.parameters[parameter]?.unit ?? ''] ?? null,
  };
}
