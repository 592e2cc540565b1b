import { refusal, type ClauseRef, type Json, type JsonObject, type Refusal } from '../../kernel/index.js';
import type { Rule } from '../model/pack.js';
import type { Outcome, Scope } from './condition.js';
import type { CompiledRule } from './rule-set.js';

/** 裁断 — what came of asking rules: every rule with the facts it read, and all reasons to refuse. */
export interface Ruling {
  /** Whether nothing refuses. */
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  readonly refusals: readonly Refusal[];
}

/** What one rule found. */
export interface Finding {
  readonly rule: string;
  readonly clause: readonly ClauseRef[];
  /** Whether its `when` was met; a rule that does not apply holds. */
  readonly applied: boolean;
  readonly holds: boolean;
  /** Why it could not be decided; it then counts as applied and refused. */
  readonly unevaluable: string | null;
  /** The facts it read, by dotted path; long text is left out, missing facts do not appear. */
  readonly inputs: JsonObject;
}

/** Asks every rule over the same facts. Total: what cannot be decided refuses (`rule-unevaluable`). */
export function ask(rules: readonly CompiledRule[], scope: Scope): Ruling {
  const findings: Finding[] = [];
  const refusals: Refusal[] = [];
  for (const compiled of rules) {
    const finding = find(compiled, scope);
    findings.push(finding);
    if (finding.unevaluable !== null) refusals.push(undecided(compiled.rule, finding, finding.unevaluable));
    else if (!finding.holds) refusals.push(refused(compiled.rule, finding));
  }
  return { holds: refusals.length === 0, findings, refusals };
}

function find({ rule, when, must }: CompiledRule, scope: Scope): Finding {
  const inputs: Record<string, Json> = {};
  when?.addInputs(scope, inputs);
  const applies = when?.evaluate(scope) ?? ALWAYS;
  if (applies.failed !== null) return found(rule, inputs, applies, true);
  if (!applies.value) return found(rule, inputs, ALWAYS, false);
  must.addInputs(scope, inputs);
  return found(rule, inputs, must.evaluate(scope), true);
}

const ALWAYS: Outcome = { value: true, failed: null };

function found(
  { id, clause }: Rule,
  inputs: JsonObject,
  { value, failed }: Outcome,
  applied: boolean,
): Finding {
  return { rule: id, clause, applied, holds: value, unevaluable: failed, inputs };
}

function refused({ id, clause, refuse }: Rule, { inputs }: Finding): Refusal {
  const { code, message, cure, by, effect } = refuse;
  return refusal({ code, message, clause, facts: inputs, cure, who: by, effect, rule: id });
}

function undecided({ id, clause, refuse }: Rule, { inputs }: Finding, why: string): Refusal {
  return refusal({
    code: 'rule-unevaluable',
    message: `无法判断是否符合要求（${refuse.message}）：${why}`,
    clause,
    facts: inputs,
    cure: `补全所缺内容后再办；${refuse.cure}`,
    who: refuse.by,
    rule: id,
  });
}
