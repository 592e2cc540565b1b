import { err, ok, type Result } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { FactSchema } from '../model/fact-type.js';
import { MEASURE_EVENT_TYPES, MEASURE_FACT_TYPES, type Measure } from '../model/measure.js';
import type { PolicyPack } from '../model/pack.js';
import type { Condition } from './condition.js';
import { ConditionCompiler, type Wanted } from './condition-compiler.js';
import { eventTypesAsked } from './event-types-asked.js';
import { parameterTypes } from './parameter-types.js';

/** A measure ready to be counted. */
export interface CompiledMeasure {
  readonly measure: Measure;
  readonly where: Condition;
  readonly on: Condition;
  readonly once: Condition | null;
  readonly sum: Condition | null;
  /** Types of entries outside which `where` cannot hold; null: any. */
  readonly eventTypes: ReadonlySet<string> | null;
}

/**
 * Compiles measures against what records hold; all faults at once.
 * @param facts the facts of all vocabularies, by root
 */
export function compileMeasures(
  measures: readonly Measure[],
  pack: Pick<PolicyPack, 'parameters'>,
  facts: FactSchema,
): Result<readonly CompiledMeasure[], readonly Fault[]> {
  const compiler = new ConditionCompiler({
    facts,
    base: MEASURE_FACT_TYPES,
    events: MEASURE_EVENT_TYPES,
    params: parameterTypes(pack),
  });
  const faults: Fault[] = [];
  const compiled = measures.flatMap((measure): readonly CompiledMeasure[] => {
    const part = (key: 'where' | 'on' | 'once' | 'sum', wanted: Wanted): Condition | null => {
      const source = measure[key];
      if (source === undefined) return null;
      const one = compiler.compile(source, [measure.count], wanted);
      if (one.ok) return one.value;
      const at = placeOf(measure.source);
      for (const { code, message } of one.error)
        faults.push(fault(at, code, `口径 ${measure.id} 的 ${key}：${message}`));
      return null;
    };
    const where = part('where', 'bool');
    const on = part('on', 'text');
    const once = part('once', 'text');
    const sum = part('sum', 'number');
    if (where === null || on === null) return [];
    return [{ measure, where, on, once, sum, eventTypes: eventTypesAsked(where.tree) }];
  });
  return faults.length > 0 ? err(faults) : ok(compiled);
}
