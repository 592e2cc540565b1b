import type { Json, JsonObject } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { Conflict, ConflictRule } from './conflict.js';

/** A contradiction as a fault, at the rule that was stated last: the overlay's, where one is the base's. */
export function conflictFault({ kind, events, given, rules }: Conflict): Fault {
  const last = rules.at(-1);
  const place = placeOf(last?.source ?? '');
  const on = events.join('、');
  if (kind === 'never') {
    const message =
      `规则 ${nameOf(last)}自相矛盾：when 成立时 must 永远不成立（样例：${sample(given)}）。` +
      `要禁止这种情形，请不写 when，把 must 写成 “!(情形)”；不是要禁止的，请改正 must`;
    return fault(place, 'rule-never-holds', message);
  }
  const [first, second] = rules;
  const message =
    `办理 ${on} 时，规则 ${nameOf(first)}和 ${nameOf(second)}要求相反。样例：${sample(given)}；` +
    `只照前一条：${sample(first?.needs ?? {})}；只照后一条：${sample(second?.needs ?? {})}；` +
    `没有一个取值能同时满足两条。请写明哪一条优先：给让位的一条加 when 把这种情形除外；叠加包的规则让位于基础包`;
  return fault(place, 'rules-opposed', message);
}

function nameOf(rule: ConflictRule | undefined): string {
  return rule === undefined ? '' : `${rule.id}（${rule.clause.join('、')}，${rule.source}）`;
}

function sample(facts: JsonObject): string {
  const parts = Object.entries(facts).map(([fact, value]) => `${fact} = ${text(value)}`);
  return parts.length === 0 ? '任何情形' : parts.join('，');
}

function text(value: Json): string {
  if (value === null) return '空';
  return typeof value === 'object' && !Array.isArray(value) ? '有' : JSON.stringify(value);
}
