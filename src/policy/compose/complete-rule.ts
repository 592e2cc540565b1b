import { fault, placeOf, type Fault } from '../model/fault.js';
import type { RuleSource } from '../model/library.js';
import type { Rule } from '../model/pack.js';

/**
 * A rule that stands on its own must say everything: where it is asked, what must hold, on which clause it
 * rests, why it refuses, how that is cured and by whom.
 * @param charts chart ids of the pack; a rule that names none belongs to the only one
 */
export function completeRule(
  source: RuleSource,
  pack: string,
  charts: readonly string[],
): { rule: Rule | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const at = placeOf(source.source);
  const chart = source.chart ?? (charts.length === 1 ? charts[0] : undefined);
  const { on, must, clause, refuse } = source;
  if (source.adds !== undefined) {
    faults.push(
      fault(at, 'rule-incomplete', `规则 ${source.id} 写了 adds，但基础包没有这条规则，请改写 must`),
    );
  } else if (must === undefined) {
    faults.push(fault(at, 'rule-incomplete', `规则 ${source.id} 缺少 must（必须成立的条件），请补上`));
  }
  if (on === undefined)
    faults.push(fault(at, 'rule-incomplete', `规则 ${source.id} 缺少 on（在哪些事件上问），请补上`));
  if (chart === undefined)
    faults.push(fault(at, 'rule-incomplete', `规则 ${source.id} 缺少 chart（属于哪个状态图），请补上`));
  if (clause === undefined || clause.length === 0) {
    faults.push(fault(at, 'rule-uncited', `规则 ${source.id} 没有引用条款，请写 clause: 文件编号#条号`));
  }
  if (isBlank(refuse?.code) || isBlank(refuse?.message)) {
    faults.push(
      fault(at, 'rule-without-message', `规则 ${source.id} 须写 refuse.code 和 refuse.message（为什么拒绝）`),
    );
  }
  if (isBlank(refuse?.cure) || (refuse?.by ?? []).length === 0) {
    faults.push(
      fault(at, 'rule-without-cure', `规则 ${source.id} 须写 refuse.cure 和 refuse.by（如何补救、由谁补救）`),
    );
  }
  if (faults.length > 0 || chart === undefined || must === undefined || on === undefined)
    return { rule: null, faults };
  const rule: Rule = {
    id: source.id,
    pack,
    clause: clause ?? [],
    chart,
    on,
    at: source.at ?? [],
    when: source.when,
    must,
    refuse: {
      code: refuse?.code ?? '',
      message: refuse?.message ?? '',
      cure: refuse?.cure ?? '',
      by: refuse?.by ?? [],
      effect: refuse?.effect,
    },
    source: source.source,
    lines: source.lines,
  };
  return { rule, faults };
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
