import type { Fault } from '../model/fault.js';
import { insteadOf } from '../model/near-miss.js';
import { ConditionCompiler } from '../rules/condition-compiler.js';
import { parameterTypes } from '../rules/parameter-types.js';
import { partsOf, type ChartPart } from './chart-parts.js';
import { faultInside, type LintContext } from './lint-context.js';

const DAY_UNITS: readonly string[] = ['working-days', 'days'];

/**
 * What charts and chains name and ask: roles, facts, chains, parameters, forms, and the expressions of their
 * `when`. Their states, events and effects are for the check that compiles them.
 */
export function lintCharts(context: LintContext): Fault[] {
  const { vocabulary, pack } = context;
  const compiler = new ConditionCompiler({
    facts: vocabulary.factTypes,
    events: vocabulary.eventTypes,
    params: parameterTypes(pack),
  });
  return partsOf(pack).flatMap((part) => [...names(part, context), ...expressions(part, context, compiler)]);
}

function names(part: ChartPart, { library, vocabulary, pack }: LintContext): Fault[] {
  const faults: Fault[] = [];
  for (const role of part.roles ?? []) {
    if (vocabulary.roles.includes(role)) continue;
    const message = `没有名为 “${role}” 的角色${insteadOf(role, vocabulary.roles)}`;
    faults.push(faultInside(library, part, 'unknown-role', message));
  }
  const { chain, parameter, list } = part;
  if (chain !== undefined && !Object.hasOwn(pack.chains, chain)) {
    const message = `没有名为 “${chain}” 的审批链${insteadOf(chain, Object.keys(pack.chains))}`;
    faults.push(faultInside(library, part, 'unknown-chain', message));
  }
  if (parameter !== undefined) {
    const unit = Object.hasOwn(pack.parameters, parameter) ? pack.parameters[parameter]?.unit : undefined;
    if (unit === undefined) {
      const message = `没有名为 “${parameter}” 的参数${insteadOf(parameter, Object.keys(pack.parameters))}`;
      faults.push(faultInside(library, part, 'unknown-parameter', message));
    } else if (!DAY_UNITS.includes(unit)) {
      const message = `参数 ${parameter} 的单位是 ${unit}，期限要用 ${DAY_UNITS.join(' 或 ')}`;
      faults.push(faultInside(library, part, 'unknown-parameter', message));
    }
  }
  if (list !== undefined && !Object.hasOwn(pack.lists, list)) {
    const message = `form：没有名为 “${list}” 的清单${insteadOf(list, Object.keys(pack.lists))}`;
    faults.push(faultInside(library, part, 'unknown-list', message));
  }
  return faults;
}

function expressions(part: ChartPart, { library }: LintContext, compiler: ConditionCompiler): Fault[] {
  const paths = (part.paths ?? []).flatMap((path) => {
    const problem = compiler.unknownIn(path);
    return problem === null ? [] : [faultInside(library, part, problem.code, problem.message)];
  });
  if (part.when === undefined) return paths;
  const compiled = compiler.compile(part.when, part.events);
  if (compiled.ok) return paths;
  const inside = { source: part.source, pointer: `${part.pointer}/when` };
  return [
    ...paths,
    ...compiled.error.map(({ code, message }) => faultInside(library, inside, code, `when：${message}`)),
  ];
}
