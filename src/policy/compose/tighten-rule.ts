import type { RuleSource } from '../model/library.js';
import type { Rule, RuleRefusal } from '../model/pack.js';
import type { OverlayVerdict } from './composition.js';
import { conjuncts, disjuncts } from './expression-parts.js';

interface Tightened {
  readonly rule: Rule;
  readonly verdict: OverlayVerdict;
  readonly why: string;
}

/**
 * Lays an overlay's rule over the base's rule of the same id. Whatever the overlay leaves out is the base's,
 * with one exception: a rule that states its own `must` without `when` applies always, which is stricter.
 * Proof is by structure: every requirement of the base's `must` stands among those of the overlay's.
 */
export function tightenRule(base: Rule, overlay: RuleSource, pack: string): Tightened {
  const rule: Rule = {
    id: base.id,
    pack,
    clause: [...new Set([...base.clause, ...(overlay.clause ?? [])])],
    chart: overlay.chart ?? base.chart,
    on: overlay.on ?? base.on,
    at: overlay.at ?? base.at,
    when: overlay.when ?? (overlay.must === undefined ? base.when : undefined),
    must: overlay.adds === undefined ? (overlay.must ?? base.must) : `(${base.must}) && (${overlay.adds})`,
    refuse: mergeRefusal(base.refuse, overlay.refuse ?? {}),
    source: overlay.source,
    lines: overlay.lines,
  };
  const why = loosening(base, rule);
  if (why !== null) return { rule, verdict: 'loosened', why };
  return { rule, verdict: sameRule(base, rule) ? 'unchanged' : 'tightened', why: '' };
}

function mergeRefusal(base: RuleRefusal, overlay: Partial<RuleRefusal>): RuleRefusal {
  return {
    code: overlay.code ?? base.code,
    message: overlay.message ?? base.message,
    cure: overlay.cure ?? base.cure,
    by: overlay.by ?? base.by,
    effect: overlay.effect ?? base.effect,
  };
}

/** The first way in which a rule asks for less than the base's, or null. */
function loosening(base: Rule, rule: Rule): string | null {
  if (rule.chart !== base.chart)
    return `改到另一个状态图 ${rule.chart}，基础包在 ${base.chart} 上的要求就没有了`;
  const dropped = base.on.find((event) => !rule.on.includes(event));
  if (dropped !== undefined) return `on 里少了基础包的事件 ${dropped}`;
  if (rule.at.length > 0 && (base.at.length === 0 || !base.at.every((state) => rule.at.includes(state)))) {
    return `at 收窄了适用的状态，基础包是${base.at.length === 0 ? '所有状态' : base.at.join('、')}`;
  }
  return (
    looseningWhen(base.when, rule.when) ?? looseningMust(base.must, rule.must) ?? looseningRefusal(base, rule)
  );
}

/** A condition may go, or gain alternatives: then the rule applies at least as often. */
export function looseningWhen(base: string | undefined, overlay: string | undefined): string | null {
  if (overlay === undefined || overlay === base) return null;
  const before = base === undefined ? null : disjuncts(base);
  const after = disjuncts(overlay);
  if (before !== null && after !== null && [...before].every((part) => after.has(part))) return null;
  return base === undefined
    ? '加了 when，适用范围变小了'
    : 'when 与基础包不同，看不出适用范围没有变小；请照抄、删去，或写成 “基础包的条件 || 其他”';
}

function looseningMust(base: string, overlay: string): string | null {
  if (overlay === base) return null;
  const before = conjuncts(base);
  const after = conjuncts(overlay);
  if (before !== null && after !== null && [...before].every((part) => after.has(part))) return null;
  return 'must 没有保留基础包的全部要求；请写成 “基础包的条件 && 其他”，或改用 adds 只写新增的条件';
}

function looseningRefusal(base: Rule, rule: Rule): string | null {
  if (rule.refuse.code !== base.refuse.code) return `拒绝代码须与基础包相同（${base.refuse.code}）`;
  if (base.refuse.effect !== undefined && rule.refuse.effect !== base.refuse.effect) {
    return `refuse.effect 须与基础包相同（${base.refuse.effect}）`;
  }
  return null;
}

function sameRule(base: Rule, rule: Rule): boolean {
  const essence = ({ clause, on, at, when, must, refuse }: Rule): string =>
    JSON.stringify([clause, on, at, when ?? null, must, refuse.effect ?? null]);
  return essence(base) === essence(rule);
}
