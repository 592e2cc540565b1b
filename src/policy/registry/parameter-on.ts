import {
  err,
  ok,
  refusal,
  type Json,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { includesDay, rangeText } from '../model/date-range.js';
import { didYouMean } from '../model/near-miss.js';
import type { ParameterValue, PolicyPack } from '../model/pack.js';

/**
 * The value of a parameter on a day: exactly one, or a refusal (`parameter-unknown`, `parameter-not-in-force`,
 * `parameter-ambiguous`).
 */
export function parameterOn(pack: PolicyPack, id: string, on: LocalDate): Result<ParameterValue, Refusal> {
  const parameter = Object.hasOwn(pack.parameters, id) ? pack.parameters[id] : undefined;
  if (parameter === undefined) {
    return err(
      parameterRefusal(pack, id, on, {
        code: 'parameter-unknown',
        message: `规则包 ${pack.ref.pack} 没有参数 “${id}”${didYouMean(id, Object.keys(pack.parameters))}`,
        clause: [],
      }),
    );
  }
  const [value, ...others] = parameter.values.filter((candidate) => includesDay(candidate, on));
  if (value !== undefined && others.length === 0) return ok(value);
  const periods = parameter.values.map((candidate) => rangeText(candidate)).join('、');
  const problem =
    value === undefined
      ? {
          code: 'parameter-not-in-force',
          message: `参数 ${parameter.label}（${id}）在 ${on} 没有值；有值的日子：${periods}`,
        }
      : {
          code: 'parameter-ambiguous',
          message: `参数 ${parameter.label}（${id}）在 ${on} 有 ${others.length + 1} 个值`,
        };
  const clause = [...new Set(parameter.values.flatMap((candidate) => candidate.clause))];
  return err(parameterRefusal(pack, id, on, { ...problem, clause }));
}

/** Every parameter that has exactly one value on a day, by id: what rules read as `params`. */
export function parametersOn(pack: PolicyPack, on: LocalDate): JsonObject {
  const values: [string, Json][] = [];
  for (const id of Object.keys(pack.parameters)) {
    const found = parameterOn(pack, id, on);
    if (found.ok) values.push([id, found.value.value]);
  }
  return Object.fromEntries(values);
}

function parameterRefusal(
  pack: PolicyPack,
  id: string,
  on: LocalDate,
  problem: Pick<Refusal, 'code' | 'message' | 'clause'>,
): Refusal {
  return refusal({
    ...problem,
    facts: { pack: pack.ref.pack, parameter: id, on },
    cure: '由政策管理员在规则包中补上这一天的值',
    who: ['policy-officer'],
  });
}
