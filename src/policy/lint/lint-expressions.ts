import { ownOf } from '../compose/own.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import type { Condition } from '../rules/condition.js';
import { RuleSet, type CompiledRule } from '../rules/rule-set.js';
import { knowsState, wordsOf } from './chart-words.js';
import type { LintContext } from './lint-context.js';

/** Facts of the engine that are kept by state: looking up a state that does not exist is never true. */
const BY_STATE: ReadonlySet<string> = new Set(['approvals', 'steps', 'acted']);

/** Expressions of rules that do not compile, or look up a state that the chart does not have. */
export function lintExpressions(context: LintContext): Fault[] {
  const { pack, vocabulary } = context;
  const compiled = RuleSet.compile(pack, vocabulary.factTypes, vocabulary.eventTypes);
  if (!compiled.ok) return compiled.error;
  return compiled.value.rules.flatMap((rule) => lookups(rule, context));
}

function lookups({ rule, when, must }: CompiledRule, { pack }: LintContext): Fault[] {
  const chart = ownOf(pack.charts, rule.chart);
  if (chart === undefined) return [];
  const words = wordsOf(chart, pack);
  const { file, line } = placeOf(rule.source);
  const unknown = (condition: Condition | null, at: number | undefined): Fault[] =>
    (condition?.lookups ?? [])
      .filter(({ of, key }) => of.length === 1 && BY_STATE.has(of[0] ?? '') && !knowsState(words, key))
      .map(({ of, key }) => {
        const near = insteadOf(key, words.states);
        const message = `规则 ${rule.id} 在 ${of.join('.')} 里找 “${key}”，状态图 ${chart.id} 没有这个状态${near}`;
        return fault({ file, line: at ?? line }, 'unknown-state', message);
      });
  return [...unknown(when, rule.lines?.when), ...unknown(must, rule.lines?.must)];
}
