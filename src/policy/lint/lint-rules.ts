import { fault, placeOf, type Fault } from '../model/fault.js';
import { ownOf } from '../compose/own.js';
import { insteadOf } from '../model/near-miss.js';
import type { Rule } from '../model/pack.js';
import { knowsState, wordsOf } from './chart-words.js';
import type { LintContext } from './lint-context.js';

/** Rules that name a role, event, chart or state that does not exist: they would never be asked, or never cured. */
export function lintRules(context: LintContext): Fault[] {
  return context.pack.rules.flatMap((rule) => [...namesOf(rule, context), ...statesOf(rule, context)]);
}

function namesOf(rule: Rule, { vocabulary }: LintContext): Fault[] {
  const place = placeOf(rule.source);
  const roles = rule.refuse.by
    .filter((role) => !vocabulary.roles.includes(role))
    .map((role) => {
      const message = `规则 ${rule.id} 的 refuse.by：没有名为 “${role}” 的角色${insteadOf(role, vocabulary.roles)}`;
      return fault(place, 'unknown-role', message);
    });
  const events = rule.on
    .filter((event) => !vocabulary.eventNames.includes(event))
    .map((event) => {
      const message = `规则 ${rule.id} 的 on：没有名为 “${event}” 的事件${insteadOf(event, vocabulary.eventNames)}`;
      return fault(place, 'unknown-event', message);
    });
  return [...roles, ...events];
}

function statesOf(rule: Rule, { pack }: LintContext): Fault[] {
  const place = placeOf(rule.source);
  const chart = ownOf(pack.charts, rule.chart);
  if (chart === undefined) {
    // A base may hold rules for a chart that only its overlays draw.
    if (Object.keys(pack.charts).length === 0) return [];
    const near = insteadOf(rule.chart, Object.keys(pack.charts));
    return [
      fault(place, 'unknown-chart', `规则 ${rule.id} 的 chart：没有名为 “${rule.chart}” 的状态图${near}`),
    ];
  }
  const words = wordsOf(chart, pack);
  return rule.at
    .filter((state) => !knowsState(words, state))
    .map((state) => {
      const message = `规则 ${rule.id} 的 at：状态图 ${chart.id} 没有状态 “${state}”${insteadOf(state, words.states)}`;
      return fault(place, 'unknown-state', message);
    });
}
