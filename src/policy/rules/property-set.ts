import { err, ok, type Result } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { FactSchema } from '../model/fact-type.js';
import type { PolicyPack } from '../model/pack.js';
import { STORY_FACT_TYPES, type Property } from '../model/property.js';
import type { Condition } from './condition.js';
import { ConditionCompiler } from './condition-compiler.js';
import { parameterTypes } from './parameter-types.js';

/** A property ready to be asked. */
export interface CompiledProperty {
  readonly property: Property;
  readonly when: Condition | null;
  readonly must: Condition;
}

/**
 * Compiles properties — a pack's own or those of features — against the facts and the story; all faults at once.
 * @param facts the facts of all vocabularies, by root
 */
export function compileProperties(
  properties: readonly Property[],
  pack: Pick<PolicyPack, 'parameters'>,
  facts: FactSchema,
): Result<readonly CompiledProperty[], readonly Fault[]> {
  const compiler = new ConditionCompiler({
    facts: { ...facts, ...STORY_FACT_TYPES },
    params: parameterTypes(pack),
  });
  const faults: Fault[] = [];
  const compiled = properties.flatMap((property): readonly CompiledProperty[] => {
    const when = property.when === undefined ? ok(null) : compiler.compile(property.when);
    const must = compiler.compile(property.must);
    for (const [key, one] of [
      ['when', when],
      ['must', must],
    ] as const) {
      if (one.ok) continue;
      const said = one.error.map(({ code, message }) =>
        fault(placeOf(property.source), code, `性质 ${property.id} 的 ${key}：${message}`),
      );
      faults.push(...said);
    }
    return when.ok && must.ok ? [{ property, when: when.value, must: must.value }] : [];
  });
  return faults.length > 0 ? err(faults) : ok(compiled);
}
