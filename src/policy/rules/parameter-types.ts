import type { Json } from '../../kernel/index.js';
import type { FactSchema, FactType } from '../model/fact-type.js';
import type { PolicyPack } from '../model/pack.js';

/** Types of a pack's parameters as its rules read them (`params["reply-working-days"]`). */
export function parameterTypes(pack: Pick<PolicyPack, 'parameters'>): FactSchema {
  const types = Object.values(pack.parameters).map(({ id, values }): [string, FactType] => {
    const [first = 'dyn', ...others] = new Set(values.map(({ value }) => typeOf(value)));
    return [id, others.length === 0 ? first : 'dyn'];
  });
  return Object.fromEntries(types);
}

function typeOf(value: Json): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isSafeInteger(value) ? 'int' : 'double';
    default:
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? 'list<string>' : 'dyn';
  }
}
