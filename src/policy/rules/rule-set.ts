import { err, ok, type Result } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { FactSchema } from '../model/fact-type.js';
import type { PolicyPack, Rule } from '../model/pack.js';
import type { Condition } from './condition.js';
import { ConditionCompiler } from './condition-compiler.js';
import { parameterTypes } from './parameter-types.js';

/** A rule ready to be asked. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly when: Condition | null;
  readonly must: Condition;
}

/** The rules of one pack, compiled once, found by chart, event and state. */
export class RuleSet {
  private readonly byEvent = new Map<string, CompiledRule[]>();

  private constructor(
    readonly rules: readonly CompiledRule[],
    /** Compiles the pack's other expressions (`when` of charts and chains) against the same facts. */
    readonly conditions: ConditionCompiler,
  ) {
    for (const compiled of rules) {
      for (const event of compiled.rule.on) {
        const key = `${compiled.rule.chart} ${event}`;
        const others = this.byEvent.get(key);
        if (others === undefined) this.byEvent.set(key, [compiled]);
        else others.push(compiled);
      }
    }
  }

  /**
   * Compiles and type-checks every rule; all faults at once, each at the line of its expression.
   * @param facts the facts of all vocabularies, by root
   * @param events payload fields by event, where they are known
   */
  static compile(
    pack: PolicyPack,
    facts: FactSchema,
    events?: Readonly<Record<string, FactSchema>>,
  ): Result<RuleSet, Fault[]> {
    const compiler = new ConditionCompiler({ facts, events, params: parameterTypes(pack) });
    const faults: Fault[] = [];
    const rules: CompiledRule[] = [];
    for (const rule of pack.rules) {
      const when = rule.when === undefined ? ok(null) : compiler.compile(rule.when, rule.on);
      const must = compiler.compile(rule.must, rule.on);
      if (!when.ok) faults.push(...faultsOf(rule, 'when', when.error));
      if (!must.ok) faults.push(...faultsOf(rule, 'must', must.error));
      if (when.ok && must.ok) rules.push({ rule, when: when.value, must: must.value });
    }
    return faults.length > 0 ? err(faults) : ok(new RuleSet(rules, compiler));
  }

  /**
   * The rules to ask when an event is attempted.
   * @param states every state the case stands in, outer ones included
   */
  asked(chart: string, event: string, states: readonly string[]): readonly CompiledRule[] {
    const rules = this.byEvent.get(`${chart} ${event}`) ?? [];
    return rules.filter(
      ({ rule }) => rule.at.length === 0 || rule.at.some((state) => states.includes(state)),
    );
  }
}

type Compiled = ReturnType<ConditionCompiler['compile']>;
type Problems = Extract<Compiled, { ok: false }>['error'];

function faultsOf(rule: Rule, key: 'when' | 'must', problems: Problems): Fault[] {
  const { file, line } = placeOf(rule.source);
  const place = { file, line: rule.lines?.[key] ?? line };
  return problems.map(({ code, message }) => fault(place, code, `规则 ${rule.id} 的 ${key}：${message}`));
}
